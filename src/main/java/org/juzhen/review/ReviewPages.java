package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Slice;
import org.juzhen.review.screening.Gate;
import org.juzhen.web.Flash;
import org.juzhen.web.ProblemTexts;

/** The review desk (审核台). */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
class ReviewPages {
  private final QueueDesk waiting;
  private final DeskSideDesk sides;
  private final ReviewSheetDesk sheets;
  private final JudgementDesk judgements;
  private final DecisionDesk decisions;
  private final CurrentActor current;
  private final Flash flash;
  private final ProblemTexts sentences;

  ReviewPages(
      QueueDesk waiting,
      DeskSideDesk sides,
      ReviewSheetDesk sheets,
      JudgementDesk judgements,
      DecisionDesk decisions,
      CurrentActor current,
      Flash flash,
      ProblemTexts sentences) {
    this.waiting = waiting;
    this.sides = sides;
    this.sheets = sheets;
    this.judgements = judgements;
    this.decisions = decisions;
    this.current = current;
    this.flash = flash;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance queue(Slice<QueueLine> queue, List<Gate> gates);

    static native TemplateInstance desk(
        Slice<QueueLine> queue,
        ReviewSheet sheet,
        DeskSide side,
        List<Gate> gates,
        ReviewForm form,
        String refusal);
  }

  @GET
  public Uni<TemplateInstance> queue(@RestQuery String cursor, @Context HttpHeaders headers) {
    return waiting
        .mine(current.get(), cursor, Languages.of(headers))
        .map(queue -> Templates.queue(queue, List.of(Gate.values())));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> desk(@RestPath UUID id, @Context HttpHeaders headers) {
    return desk(id, ReviewForm.EMPTY, null, Languages.of(headers));
  }

  @POST
  @Path("/{step}/decisions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> decide(
      @RestPath UUID step, MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
    Locale language = Languages.of(headers);
    ReviewForm form = ReviewForm.of(sent);
    return Uni.createFrom()
        .deferred(() -> judgements.decide(current.get(), step, form.verdict(), language))
        .chain(view -> sheets.sheet(current.get(), view.caseId(), language))
        .chain(sheet -> onward(sheet, language))
        .onFailure(ReviewPages::isMendable)
        .recoverWithUni(refused -> again(step, form, (Problem) refused, language));
  }

  @POST
  @Path("/{step}/findings/{finding}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> letPass(
      @RestPath UUID step,
      @RestPath UUID finding,
      @FormParam("reason") String reason,
      @Context HttpHeaders headers) {
    Locale language = Languages.of(headers);
    ReviewForm form = new ReviewForm("RETURN", java.util.Map.of(), java.util.Map.of(), reason);
    return Uni.createFrom()
        .deferred(
            () -> decisions.accept(current.get(), step, finding, form.verdict().note(), language))
        .map(view -> flash.to("/reviews/" + view.caseId(), Languages.words(language).doneLetPass()))
        .onFailure(ReviewPages::isMendable)
        .recoverWithUni(refused -> again(step, form, (Problem) refused, language));
  }

  /** The same page with what was entered, and the sentence that says what is wrong. */
  private Uni<Response> again(UUID step, ReviewForm form, Problem refused, Locale language) {
    return desk(step, form, sentences.sentence(refused, language), language)
        .map(page -> page.setLocale(language))
        .map(page -> Response.status(refused.code().status()).entity(page).build());
  }

  private Uni<TemplateInstance> desk(UUID id, ReviewForm form, String refusal, Locale language) {
    return waiting
        .mine(current.get(), null, language)
        .chain(
            queue ->
                sheets
                    .sheet(current.get(), id, language)
                    .chain(
                        sheet ->
                            sides
                                .of(current.get(), sheet)
                                .map(side -> page(queue, sheet, side, form, refusal))));
  }

  private static TemplateInstance page(
      Slice<QueueLine> queue, ReviewSheet sheet, DeskSide side, ReviewForm form, String refusal) {
    return Templates.desk(queue, sheet, side, List.of(Gate.values()), form, refusal);
  }

  /** To the next that waits and that nobody else reads; to the empty queue after the last. */
  private Uni<Response> onward(ReviewSheet done, Locale language) {
    String said = done(done, Languages.words(language));
    return waiting
        .mine(current.get(), null, language)
        .map(
            queue ->
                queue.items().stream()
                    .filter(line -> !line.taken())
                    .findFirst()
                    .map(
                        line ->
                            flash.to(
                                "/reviews/" + line.review().caseId(),
                                said + Languages.words(language).nextIs(line.review().title())))
                    .orElseGet(() -> flash.to("/reviews", said)));
  }

  private static boolean isMendable(Throwable e) {
    return e instanceof Problem p
        && p.code().status() != KernelProblem.NOT_FOUND.status()
        && p.code().status() != KernelProblem.UNAUTHENTICATED.status();
  }

  private static String done(ReviewSheet sheet, ReviewMessages words) {
    return switch (sheet.step().caseState()) {
      case CLEARED -> words.doneCleared(sheet.accounts());
      case RETURNED -> words.doneReturned();
      case REJECTED -> words.doneRejected();
      case ASSESSED -> words.doneAssessed();
      default -> words.doneApproved();
    };
  }
}
