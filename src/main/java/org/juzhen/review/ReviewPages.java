package org.juzhen.review;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Faults;
import org.juzhen.web.Flash;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** The review desk (审核台). */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
class ReviewPages {
  private final QueueDesk waiting;
  private final ReviewScreens screens;
  private final ReviewSheetDesk sheets;
  private final JudgementDesk judgements;
  private final DecisionDesk decisions;
  private final CurrentActor current;
  private final Forms forms;
  private final Flash flash;
  private final Sentences says;
  private final Shell shell;

  ReviewPages(
      QueueDesk waiting,
      ReviewScreens screens,
      ReviewSheetDesk sheets,
      JudgementDesk judgements,
      DecisionDesk decisions,
      CurrentActor current,
      Forms forms,
      Flash flash,
      Sentences says,
      Shell shell) {
    this.waiting = waiting;
    this.screens = screens;
    this.sheets = sheets;
    this.judgements = judgements;
    this.decisions = decisions;
    this.current = current;
    this.forms = forms;
    this.flash = flash;
    this.says = says;
    this.shell = shell;
  }

  @GET
  public Uni<TemplateInstance> queue(@RestQuery String cursor) {
    return screens.queue(BatchForm.at(cursor), Faults.none());
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> desk(@RestPath UUID id) {
    return screens.desk(id, DeskTyped.NOTHING, Faults.none());
  }

  /** All that a signature binds, as a part of pages on which several are signed. */
  @GET
  @Path("/{id}/bound")
  public Uni<TemplateInstance> bound(@RestPath UUID id) {
    return screens.bound(id);
  }

  @POST
  @Path("/{step}/decisions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> decide(@RestPath UUID step, MultivaluedMap<String, String> sent) {
    ReviewForm form = ReviewForm.of(sent);
    return Uni.createFrom()
        .deferred(() -> judgements.decide(current.get(), step, form.verdict(), shell.locale()))
        .chain(view -> sheets.sheet(current.get(), view.caseId(), shell.locale()))
        .chain(this::onward)
        .onFailure(Problem.class)
        .recoverWithUni(refused -> forms.refused(refused, faults -> again(step, form, faults)));
  }

  @POST
  @Path("/{step}/findings/{finding}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> letPass(
      @RestPath UUID step, @RestPath UUID finding, @FormParam("reason") String reason) {
    ReviewForm form = ReviewForm.saying(CommentForm.shown(reason));
    return forms.act(
        () -> decisions.accept(current.get(), step, finding, form.verdict().note(), shell.locale()),
        new Next<>(view -> "/reviews/" + view.caseId(), view -> words().doneLetPass()),
        faults -> again(step, form, faults));
  }

  /** The same page with what was entered, and the sentence that says what is wrong. */
  private Uni<TemplateInstance> again(UUID step, ReviewForm form, Faults faults) {
    return screens.desk(step, DeskTyped.of(form), faults);
  }

  /** To the next that waits and that nobody else reads; to the empty queue after the last. */
  private Uni<Response> onward(ReviewSheet done) {
    String said = done(done, words());
    return waiting
        .mine(current.get(), shell.locale())
        .map(
            queue ->
                queue.items().stream()
                    .filter(line -> !line.taken())
                    .findFirst()
                    .map(
                        line ->
                            flash.to(
                                "/reviews/" + line.review().caseId(),
                                said + words().nextIs(line.review().title())))
                    .orElseGet(() -> flash.to("/reviews", said)));
  }

  private ReviewMessages words() {
    return says.of(ReviewMessages.class);
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
