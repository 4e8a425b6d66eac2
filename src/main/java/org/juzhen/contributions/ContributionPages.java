package org.juzhen.contributions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Material for people: what somebody handed in, the desk that decides, the form (供稿). */
@Path("/contributions")
@Produces(MediaType.TEXT_HTML)
class ContributionPages {
  private static final int ON_A_PAGE = 50;

  private final ContributionDesk desk;
  private final MaterialDesk materials;
  private final GivenPictures pictures;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  ContributionPages(
      ContributionDesk desk,
      MaterialDesk materials,
      GivenPictures pictures,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.materials = materials;
    this.pictures = pictures;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  /** Which list it is, and what else the reader may look at. */
  public record Shown(boolean mine, boolean hasDesk, boolean edits, boolean gives, String state) {}

  @CheckedTemplate(basePath = "contributions")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Slice<ContributionLine> lines, Shown shown, List<ContributionState> states);

    static native TemplateInstance form(
        ContributionForm form,
        String action,
        List<ContributionDesk.Offered> accounts,
        UUID person,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(
      @RestQuery boolean mine, @RestQuery String state, @RestQuery String cursor) {
    boolean hasDesk = !ContributionDoor.desks(current.get()).isEmpty();
    boolean gives = !ContributionDoor.giving(current.get()).isEmpty();
    boolean edits = !ContributionDoor.edited(current.get()).isEmpty();
    boolean own = mine || !hasDesk;
    ContributionState asked = Asked.constant(ContributionState.class, state, "state");
    Paging paging = Paging.of(ON_A_PAGE, cursor);
    return (own
            ? desk.own(current.get(), paging)
            : materials.list(current.get(), null, asked, paging))
        .map(
            lines ->
                Templates.list(
                    lines,
                    new Shown(own, hasDesk, edits, gives, asked == null ? "" : asked.name()),
                    List.of(ContributionState.values())));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(@RestQuery UUID accountId) {
    ContributionForm form = new ContributionForm();
    form.accountId = accountId == null ? null : accountId.toString();
    return page(form, "/contributions", Faults.none());
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> handIn(@BeanParam ContributionForm form) {
    return sent(
        form, "/contributions", wanted -> desk.handIn(current.get(), wanted), words().handedIn());
  }

  @GET
  @Path("/{id}/amendment")
  public Uni<TemplateInstance> again(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .invoke(c -> ContributionAction.AMEND.after(c.state()))
        .chain(c -> page(ContributionForm.of(c), amending(id), Faults.none()));
  }

  @POST
  @Path("/{id}/amendment")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> amend(@RestPath UUID id, @BeanParam ContributionForm form) {
    return sent(
        form, amending(id), wanted -> desk.amend(current.get(), id, wanted), words().amended());
  }

  private static String amending(UUID id) {
    return "/contributions/" + id + "/amendment";
  }

  private Uni<Response> sent(
      ContributionForm form,
      String action,
      Function<NewContribution, Uni<ContributionView>> act,
      String done) {
    return forms.act(
        () ->
            pictures
                .keep(current.get(), form.uploads())
                .map(stored -> wanted(form, stored))
                .chain(act::apply),
        new Next<>(c -> "/contributions/" + c.id(), c -> done),
        faults -> page(form, action, faults));
  }

  private NewContribution wanted(ContributionForm form, List<UUID> stored) {
    NewContribution wanted = form.wanted(stored);
    form.keep(stored);
    return forms.checked(wanted);
  }

  private Uni<TemplateInstance> page(ContributionForm form, String action, Faults faults) {
    UUID from = form.fromUnitId == null ? null : Asked.id(form.fromUnitId, "fromUnitId");
    return desk.offered(current.get(), from)
        .map(all -> Templates.form(form, action, all, current.get().id(), faults));
  }

  private ContributionMessages words() {
    return says.of(ContributionMessages.class);
  }
}
