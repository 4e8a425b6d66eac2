package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Where one says who stands in and when one is away (岗位与代签). */
@Path("/deputies")
@Produces(MediaType.TEXT_HTML)
class DeputyPages {
  private final DeputyDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  DeputyPages(DeputyDesk desk, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  /**
   * What was typed of an absence, kept when it is refused.
   *
   * @param unit whose form it was, or null
   */
  record Typed(UUID unit, String personId, String from, String until, String reason) {
    static final Typed NOTHING = new Typed(null, "", "", "", "");

    /** What the forms of this unit show. */
    public Typed at(UUID other) {
      return other.equals(unit) ? this : NOTHING;
    }

    /** The person chosen, at first whoever asks. */
    public boolean chose(UUID person, UUID asker) {
      return personId.isEmpty() ? person.equals(asker) : person.toString().equals(personId);
    }
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance deputies(List<DeputySheet> sheets, Typed typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestQuery UUID unit) {
    return page(unit, Typed.NOTHING, Faults.none());
  }

  @POST
  @Path("/units/{id}")
  public Uni<Response> name(@RestPath UUID id, @RestForm String post, @RestForm String deputyId) {
    return act(
        () -> desk.name(current.get(), id, forms.checked(DeputyTyped.deputy(post, deputyId))),
        DeputyTyped.isOf(post, current.get().id())
            ? PaperMessages::deputyNamed
            : PaperMessages::deputyProposed,
        Typed.NOTHING);
  }

  @POST
  @Path("/units/{id}/absences")
  public Uni<Response> away(
      @RestPath UUID id,
      @RestForm String personId,
      @RestForm String from,
      @RestForm String until,
      @RestForm String reason) {
    return act(
        () ->
            desk.away(
                current.get(),
                id,
                forms.checked(DeputyTyped.absence(personId, from, until, reason))),
        PaperMessages::absenceNoted,
        new Typed(
            id,
            CommentForm.shown(personId),
            CommentForm.shown(from),
            CommentForm.shown(until),
            CommentForm.shown(reason)));
  }

  @POST
  @Path("/{id}/agreement")
  public Uni<Response> agree(@RestPath UUID id) {
    return act(() -> desk.agree(current.get(), id), PaperMessages::deputyAgreed, Typed.NOTHING);
  }

  @POST
  @Path("/{id}/ending")
  public Uni<Response> end(@RestPath UUID id) {
    return act(() -> desk.end(current.get(), id), PaperMessages::deputyEnded, Typed.NOTHING);
  }

  @POST
  @Path("/absences/{id}/ending")
  public Uni<Response> back(@RestPath UUID id) {
    return act(() -> desk.back(current.get(), id), PaperMessages::absenceEnded, Typed.NOTHING);
  }

  private Uni<Response> act(
      Supplier<Uni<DeputySheet>> what, Function<PaperMessages, String> done, Typed typed) {
    return forms.act(
        what,
        new Next<>(
            x -> "/deputies?unit=" + x.unitId(), x -> done.apply(says.of(PaperMessages.class))),
        faults -> page(typed.unit(), typed, faults));
  }

  private Uni<TemplateInstance> page(UUID unit, Typed typed, Faults faults) {
    return desk.sheets(current.get(), unit)
        .map(sheets -> Templates.deputies(sheets, typed, faults));
  }
}
