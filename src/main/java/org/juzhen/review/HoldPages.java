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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Flash;

/** Who reads a step: the open page asks again each minute, and so keeps it. */
@Path("/reviews/{step}/hold")
@Produces(MediaType.TEXT_HTML)
class HoldPages {
  private final HoldDesk desk;
  private final CurrentActor current;
  private final Flash flash;

  HoldPages(HoldDesk desk, CurrentActor current, Flash flash) {
    this.desk = desk;
    this.current = current;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance hold(HoldSheet sheet, boolean fresh);
  }

  /** Who reads it, for those who only look. */
  @GET
  public Uni<TemplateInstance> show(@RestPath UUID step) {
    return desk.show(current.get(), step).map(sheet -> Templates.hold(sheet, false));
  }

  /** Takes or renews it, for those who may decide. */
  @POST
  public Uni<TemplateInstance> take(@RestPath UUID step) {
    return desk.take(current.get(), step)
        .chain(held -> desk.show(current.get(), step))
        .onFailure(HoldPages::isOver)
        .recoverWithItem(() -> HoldSheet.over(step))
        .map(sheet -> Templates.hold(sheet, false));
  }

  private static boolean isOver(Throwable e) {
    return e instanceof Problem p && p.code() == ReviewProblem.REVIEW_ALREADY_DECIDED;
  }

  @POST
  @Path("/takeover")
  public Uni<Response> takeOver(@RestPath UUID step, @Context HttpHeaders headers) {
    return desk.takeOver(current.get(), step)
        .map(held -> flash.to("/reviews/" + step, words(headers).doneTakenOver()));
  }

  @POST
  @Path("/handover")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> handOver(
      @RestPath UUID step, @FormParam("personId") String personId, @Context HttpHeaders headers) {
    return desk.handOver(current.get(), step, id(personId))
        .map(held -> flash.to("/reviews", words(headers).doneHandedOver(held.name())));
  }

  @POST
  @Path("/release")
  public Uni<Response> release(@RestPath UUID step, @Context HttpHeaders headers) {
    return desk.release(current.get(), step)
        .map(x -> flash.to("/reviews", words(headers).doneReleased()));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("personId", "WRONG_FORMAT");
    }
  }

  private static ReadingMessages words(HttpHeaders headers) {
    return Languages.reading(Languages.of(headers));
  }
}
