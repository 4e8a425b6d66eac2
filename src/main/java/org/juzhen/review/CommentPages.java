package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Comments from the desk; every form leads back to the desk. */
@Path("/reviews/{id}/comments")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CommentPages {
  private final CommentDesk desk;
  private final ReviewScreens screens;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  CommentPages(
      CommentDesk desk, ReviewScreens screens, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.screens = screens;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @POST
  public Uni<Response> write(@RestPath UUID id, MultivaluedMap<String, String> sent) {
    CommentForm form = CommentForm.of(sent);
    return act(
        id,
        () -> desk.write(current.get(), id, form.wanted()),
        ReadingMessages::doneCommented,
        DeskTyped.of(form));
  }

  @POST
  @Path("/{comment}/answer")
  public Uni<Response> answer(
      @RestPath UUID id, @RestPath UUID comment, @FormParam("answer") String answer) {
    DeskTyped typed = DeskTyped.answer(comment, answer);
    return act(
        id,
        () -> desk.answer(current.get(), id, comment, said(typed.answer())),
        ReadingMessages::doneAnswered,
        typed);
  }

  @POST
  @Path("/{comment}/resolution")
  public Uni<Response> resolve(@RestPath UUID id, @RestPath UUID comment) {
    return act(
        id,
        () -> desk.resolve(current.get(), id, comment),
        ReadingMessages::doneResolved,
        DeskTyped.NOTHING);
  }

  private Uni<Response> act(
      UUID id,
      Supplier<Uni<CommentView>> what,
      Function<ReadingMessages, String> done,
      DeskTyped typed) {
    return forms.act(
        what,
        new Next<>(
            c -> "/reviews/" + id + "#comments", c -> done.apply(says.of(ReadingMessages.class))),
        faults -> screens.desk(id, typed, faults));
  }

  private static String said(String answer) {
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    CommentForm.text(problem, "answer", answer, CommentForm.BODY);
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return answer;
  }
}
