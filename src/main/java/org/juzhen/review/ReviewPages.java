package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Slice;
import org.juzhen.review.screening.Gate;
import org.juzhen.web.Flash;
import org.juzhen.web.ProblemTexts;

/** The review desk (审核台). */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
class ReviewPages {
  private final ReviewListDesk lists;
  private final ReviewSheetDesk sheets;
  private final DecisionDesk decisions;
  private final CurrentActor current;
  private final Flash flash;
  private final ProblemTexts sentences;

  ReviewPages(
      ReviewListDesk lists,
      ReviewSheetDesk sheets,
      DecisionDesk decisions,
      CurrentActor current,
      Flash flash,
      ProblemTexts sentences) {
    this.lists = lists;
    this.sheets = sheets;
    this.decisions = decisions;
    this.current = current;
    this.flash = flash;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance queue(Slice<ReviewView> queue);

    static native TemplateInstance desk(
        Slice<ReviewView> queue,
        ReviewSheet sheet,
        List<Gate> gates,
        ReviewForm form,
        String refusal);
  }

  @GET
  public Uni<TemplateInstance> queue(@RestQuery String cursor, @Context HttpHeaders headers) {
    return lists
        .mine(current.get(), Paging.of(null, cursor), Languages.of(headers))
        .map(Templates::queue);
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
        .deferred(() -> decisions.decide(current.get(), step, form.verdict(), language))
        .chain(view -> sheets.sheet(current.get(), view.caseId(), language))
        .map(sheet -> flash.to("/reviews", done(sheet, words(language))))
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
        .map(view -> flash.to("/reviews/" + view.caseId(), words(language).doneLetPass()))
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
    return lists
        .mine(current.get(), Paging.of(null, null), language)
        .chain(
            queue ->
                sheets
                    .sheet(current.get(), id, language)
                    .map(
                        sheet ->
                            Templates.desk(queue, sheet, List.of(Gate.values()), form, refusal)));
  }

  private static boolean isMendable(Throwable e) {
    return e instanceof Problem p
        && p.code().status() != KernelProblem.NOT_FOUND.status()
        && p.code().status() != KernelProblem.UNAUTHENTICATED.status();
  }

  private static ReviewMessages words(Locale language) {
    return MessageBundles.get(ReviewMessages.class, Localized.Literal.of(language.getLanguage()));
  }

  private static String done(ReviewSheet sheet, ReviewMessages words) {
    return switch (sheet.step().caseState()) {
      case CLEARED -> words.doneCleared(sheet.accounts());
      case RETURNED -> words.doneReturned();
      case REJECTED -> words.doneRejected();
      default -> words.doneApproved();
    };
  }
}
