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
  private final RegisterDesk register;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  WishPages(
      WishDesk desk, RegisterDesk register, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.register = register;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance wishes(
        AccountView account, WishWords wish, boolean changes, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return desk.show(current.get(), id).chain(wish -> page(id, wish, Faults.none()));
  }

  @POST
  public Uni<Response> change(@RestPath UUID id, @BeanParam WishForm form) {
    return forms.act(
        () -> desk.change(current.get(), id, forms.checked(form.words())),
        new Next<>(
            x -> "/accounts/" + id + "/posting-wishes", x -> says.of(PlanMessages.class).saved()),
        faults -> page(id, form.words(), faults));
  }

  private Uni<TemplateInstance> page(UUID id, WishWords wish, Faults faults) {
    return register
        .show(current.get(), id)
        .map(
            account ->
                Templates.wishes(
                    account,
                    wish,
                    current.get().hasAny(account.unitId(), Role.EDITOR, Role.COORDINATOR),
                    faults));
  }
}
