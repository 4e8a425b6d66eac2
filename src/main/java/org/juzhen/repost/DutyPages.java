package org.juzhen.repost;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.profile.RuleValue;
import org.juzhen.repost.plan.PlanMessages;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Duties for people: what is owed, and below an article who has reposted it. */
@Path("/duties")
class DutyPages {
  private static final List<String> SHOWN =
      List.of("OPEN", "OVERDUE", "MISSED", "DONE_ON_TIME", "DONE_LATE", "EXEMPT", "CANCELLED");

  private final DutyDesk desk;
  private final DutyPlanDesk plans;
  private final ExemptionAnswerDesk answers;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  DutyPages(
      DutyDesk desk,
      DutyPlanDesk plans,
      ExemptionAnswerDesk answers,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.answers = answers;
    this.desk = desk;
    this.plans = plans;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  /**
   * What was typed into the page's two forms.
   *
   * @param pin the moment to keep to
   * @param because why nothing is to be reposted, or why it is; null unless that form was sent
   */
  public record Typed(PinForm pin, String because) {
    static final Typed NOTHING = new Typed(null, null);

    Typed on(DutyView d) {
      return pin == null ? new Typed(PinForm.of(d), because) : this;
    }

    /** The form with the reason was sent, so what is wrong is wrong there. */
    public boolean isReasoned() {
      return because != null;
    }
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Slice<DutyView> duties, Begun begun, String state, List<String> states, boolean supervises);

    static native TemplateInstance show(
        DutyView duty, String goOn, RuleValue asked, List<String> ways, Typed typed, Faults faults);

    static native TemplateInstance coverage(
        DutyDesk.Coverage coverage, Begun begun, int unwritten, String writing);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String state, @RestQuery String cursor) {
    String shown = state == null || state.isBlank() ? "OPEN" : state;
    List<String> states =
        shown.equals("OPEN") ? List.of("OPEN", "OVERDUE") : DutyApi.states(List.of(shown));
    return desk.list(
            current.get(), new DutyQuestion(null, null, states, null), Paging.of(null, cursor))
        .chain(
            duties ->
                desk.begun(current.get(), duties.items())
                    .map(
                        begun ->
                            Templates.list(
                                duties, begun, shown, SHOWN, current.get().has(Role.SUPERVISOR))));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, Typed.NOTHING, Faults.none());
  }

  @POST
  @Path("/{id}/plan")
  public Uni<Response> pin(@RestPath UUID id, @BeanParam PinForm form) {
    return forms.act(
        () -> plans.pin(current.get(), id, forms.checked(form.wanted())),
        new Next<>(d -> "/duties/" + id, d -> says.of(PlanMessages.class).pinned()),
        faults -> page(id, new Typed(form, null), faults));
  }

  @POST
  @Path("/{id}/plan/removal")
  public Uni<Response> unpin(@RestPath UUID id) {
    return forms.act(
        () -> plans.unpin(current.get(), id),
        new Next<>(d -> "/duties/" + id, d -> says.of(PlanMessages.class).unpinned()),
        faults -> page(id, Typed.NOTHING, faults));
  }

  private Uni<TemplateInstance> page(UUID id, Typed typed, Faults faults) {
    return desk.show(current.get(), id)
        .chain(
            d ->
                desk.begun(current.get(), List.of(d))
                    .chain(b -> desk.askedOf(d).chain(asked -> page(d, b, asked, typed, faults))));
  }

  private Uni<TemplateInstance> page(
      DutyView d, Begun begun, RuleValue asked, Typed typed, Faults faults) {
    return plans
        .ways(d)
        .map(ways -> Templates.show(d, begun.goOn(d), asked, ways, typed.on(d), faults));
  }

  @POST
  @Path("/{id}/exemption")
  public Uni<Response> exempt(@RestPath UUID id, @FormParam("reason") String reason) {
    return forms.act(
        () -> desk.exempt(current.get(), id, forms.checked(new DutyApi.Reason(reason)).reason()),
        new Next<>(
            d -> "/duties/" + id,
            d -> says.of(RepostMessages.class).said(d.state().equals("EXEMPT"))),
        faults -> page(id, reasoned(reason), faults));
  }

  private static Typed reasoned(String reason) {
    return new Typed(null, reason == null ? "" : reason);
  }

  /** The supervisor does not agree. */
  @POST
  @Path("/{id}/exemption/refusal")
  public Uni<Response> refuse(@RestPath UUID id, @FormParam("reason") String reason) {
    return forms.act(
        () -> answers.refuse(current.get(), id, forms.checked(new DutyApi.Reason(reason)).reason()),
        new Next<>(d -> "/duties/" + id, d -> says.of(RepostMessages.class).refused()),
        faults -> page(id, reasoned(reason), faults));
  }

  /** Whoever asked asks no longer. */
  @POST
  @Path("/{id}/exemption/withdrawal")
  public Uni<Response> withdraw(@RestPath UUID id) {
    return forms.act(
        () -> answers.withdraw(current.get(), id),
        new Next<>(d -> "/duties/" + id, d -> says.of(RepostMessages.class).withdrawn()),
        faults -> page(id, reasoned(""), faults));
  }

  @GET
  @Path("/article/{id}")
  public Uni<TemplateInstance> coverage(@RestPath UUID id) {
    return desk.coverage(current.get(), id)
        .chain(c -> desk.begun(current.get(), c.duties()).map(begun -> coverage(c, begun)));
  }

  private static TemplateInstance coverage(DutyDesk.Coverage coverage, Begun begun) {
    List<DutyView> unwritten = coverage.unwritten(begun);
    String link = unwritten.isEmpty() ? "" : Begun.form(unwritten);
    return Templates.coverage(coverage, begun, unwritten.size(), link);
  }
}
