package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.screening.Gate;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** One page on which a leader reads and signs on a phone (手机签署), opened from the code on paper. */
@Path("/reviews/{step}/sign")
@Produces(MediaType.TEXT_HTML)
class SignPages {
  private final ReviewSheetDesk sheets;
  private final DeskSideDesk sides;
  private final JudgementDesk judgements;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;

  SignPages(
      ReviewSheetDesk sheets,
      DeskSideDesk sides,
      JudgementDesk judgements,
      CurrentActor current,
      Forms forms,
      Sentences says,
      Shell shell) {
    this.sheets = sheets;
    this.sides = sides;
    this.judgements = judgements;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance sign(
        ReviewSheet sheet, DeskSide side, List<Gate> gates, DeskTyped typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID step) {
    return page(step, ReviewForm.EMPTY, Faults.none());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> sign(@RestPath UUID step, MultivaluedMap<String, String> sent) {
    ReviewForm form = ReviewForm.of(sent);
    return forms.act(
        () -> judgements.decide(current.get(), step, form.verdict(), shell.locale()),
        new Next<>(
            x -> "/reviews/" + step + "/sign",
            view -> says.of(PaperMessages.class).decided(view.state())),
        faults -> page(step, form, faults));
  }

  private Uni<TemplateInstance> page(UUID step, ReviewForm form, Faults faults) {
    return sheets
        .sheet(current.get(), step, shell.locale())
        .chain(
            sheet ->
                sides
                    .of(current.get(), sheet, shell.locale())
                    .map(
                        side ->
                            Templates.sign(
                                sheet, side, List.of(Gate.values()), DeskTyped.of(form), faults)));
  }
}
