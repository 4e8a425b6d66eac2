package org.juzhen.repost.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Role;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** How an account's operators like to post, on a page (发布偏好). */
@Path("/accounts/{id}/posting-wishes")
@Produces(MediaType.TEXT_HTML)
class WishPages {
  private final WishDesk desk;
  private final ConfirmerDesk confirmers;
  private final RegisterDesk register;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  WishPages(
      WishDesk desk,
      ConfirmerDesk confirmers,
      RegisterDesk register,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.confirmers = confirmers;
    this.register = register;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance wishes(
        AccountView account,
        WishWords wish,
        boolean changes,
        List<ConfirmerView> confirmers,
        List<ConfirmerCandidate> candidates,
        ConfirmerForm typed,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return again(id, new ConfirmerForm(), Faults.none());
  }

  @POST
  public Uni<Response> change(@RestPath UUID id, @BeanParam WishForm form) {
    return forms.act(
        () -> desk.change(current.get(), id, forms.checked(form.words())),
        saved(id),
        faults -> page(id, form.words(), new ConfirmerForm(), faults));
  }

  @POST
  @Path("/confirmers")
  public Uni<Response> name(@RestPath UUID id, @BeanParam ConfirmerForm form) {
    return forms.act(
        () -> confirmers.name(current.get(), id, forms.checked(form.words())),
        saved(id),
        faults -> again(id, form, faults));
  }

  @POST
  @Path("/confirmers/{hours}/removal")
  public Uni<Response> remove(@RestPath UUID id, @RestPath UUID hours) {
    return forms.act(
        () -> confirmers.remove(current.get(), id, hours),
        saved(id),
        faults -> again(id, new ConfirmerForm(), faults));
  }

  private <T> Next<T> saved(UUID id) {
    return new Next<>(
        x -> "/accounts/" + id + "/posting-wishes", x -> says.of(PlanMessages.class).saved());
  }

  /** The wishes as they are kept, with what was typed about who confirms. */
  private Uni<TemplateInstance> again(UUID id, ConfirmerForm typed, Faults faults) {
    return desk.show(current.get(), id).chain(wish -> page(id, wish, typed, faults));
  }

  private Uni<TemplateInstance> page(UUID id, WishWords wish, ConfirmerForm typed, Faults faults) {
    return register
        .show(current.get(), id)
        .chain(
            account ->
                confirmers
                    .list(current.get(), id)
                    .chain(
                        named ->
                            candidates(account)
                                .map(
                                    some ->
                                        Templates.wishes(
                                            account,
                                            wish,
                                            changes(account),
                                            named,
                                            some,
                                            typed,
                                            faults))));
  }

  private boolean changes(AccountView account) {
    return current.get().hasAny(account.unitId(), Role.EDITOR, Role.COORDINATOR);
  }

  private Uni<List<ConfirmerCandidate>> candidates(AccountView account) {
    return changes(account)
        ? confirmers.candidates(current.get(), account.id())
        : Uni.createFrom().item(List.of());
  }
}
