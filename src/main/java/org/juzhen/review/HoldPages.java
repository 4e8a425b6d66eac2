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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Who reads a step: the open page asks again each minute, and so keeps it. */
@Path("/reviews/{step}/hold")
@Produces(MediaType.TEXT_HTML)
class HoldPages {
  private final HoldDesk desk;
  private final ReviewScreens screens;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  HoldPages(
      HoldDesk desk, ReviewScreens screens, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.screens = screens;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance hold(
        HoldSheet sheet, boolean fresh, DeskTyped typed, Faults faults);
  }

  /** Who reads it, for those who only look. */
  @GET
  public Uni<TemplateInstance> show(@RestPath UUID step) {
    return desk.show(current.get(), step).map(HoldPages::part);
  }

  /** Takes or renews it, for those who may decide. */
  @POST
  public Uni<TemplateInstance> take(@RestPath UUID step) {
    return desk.take(current.get(), step)
        .chain(held -> desk.show(current.get(), step))
        .onFailure(HoldPages::isOver)
        .recoverWithItem(() -> HoldSheet.over(step))
        .map(HoldPages::part);
  }

  private static TemplateInstance part(HoldSheet sheet) {
    return Templates.hold(sheet, false, DeskTyped.NOTHING, Faults.none());
  }

  private static boolean isOver(Throwable e) {
    return e instanceof Problem p && p.code() == ReviewProblem.REVIEW_ALREADY_DECIDED;
  }

  @POST
  @Path("/takeover")
  public Uni<Response> takeOver(@RestPath UUID step) {
    return act(
        step,
        () -> desk.takeOver(current.get(), step),
        new Next<>(x -> "/reviews/" + step, x -> says.of(ReadingMessages.class).doneTakenOver()),
        DeskTyped.NOTHING);
  }

  @POST
  @Path("/handover")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> handOver(@RestPath UUID step, @FormParam("personId") String personId) {
    return act(
        step,
        () -> desk.handOver(current.get(), step, id(personId)),
        new Next<>(
            held -> "/reviews", held -> says.of(ReadingMessages.class).doneHandedOver(held.name())),
        DeskTyped.successor(personId));
  }

  @POST
  @Path("/release")
  public Uni<Response> release(@RestPath UUID step) {
    return act(
        step,
        () -> desk.release(current.get(), step),
        new Next<>(x -> "/reviews", x -> says.of(ReadingMessages.class).doneReleased()),
        DeskTyped.NOTHING);
  }

  private <T> Uni<Response> act(UUID step, Supplier<Uni<T>> what, Next<T> next, DeskTyped typed) {
    return forms.act(what, next, faults -> screens.desk(step, typed, faults));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("personId", "WRONG_FORMAT");
    }
  }
}
