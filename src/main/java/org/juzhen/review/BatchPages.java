package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** Signs what was ticked in the queue. */
@Path("/reviews/batch")
@Produces(MediaType.TEXT_HTML)
class BatchPages {
  private final BatchDesk batches;
  private final ReviewScreens screens;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final ProblemTexts sentences;
  private final Shell shell;

  BatchPages(
      BatchDesk batches,
      ReviewScreens screens,
      CurrentActor current,
      Forms forms,
      Sentences says,
      ProblemTexts sentences,
      Shell shell) {
    this.batches = batches;
    this.screens = screens;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.sentences = sentences;
    this.shell = shell;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> sign(MultivaluedMap<String, String> sent) {
    BatchForm form = BatchForm.of(sent);
    return forms.act(
        () -> batches.sign(current.get(), form.wanted(), form.gates().checked(), shell.locale()),
        new Next<>(all -> "/reviews", this::said),
        faults -> screens.queue(form, faults));
  }

  private String said(List<BatchDesk.Signed> all) {
    List<BatchDesk.Signed> refused = all.stream().filter(s -> s.refusal() != null).toList();
    String done =
        says.of(ReviewMessages.class).batchDone(all.size() - refused.size(), refused.size());
    return refused.isEmpty()
        ? done
        : done
            + refused.stream()
                .map(s -> sentences.sentence(s.refusal(), shell.locale()))
                .distinct()
                .collect(Collectors.joining(" ", " ", ""));
  }
}
