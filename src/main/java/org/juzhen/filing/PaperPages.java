package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.filing.FilingActs.Sent;
import org.juzhen.kernel.KernelProblem;

/** Where papers are put to a filing, beside what asks for them (备案材料). */
@Path("/filings/{id}/papers")
@Produces(MediaType.TEXT_HTML)
class PaperPages {
  private final PaperDesk desk;
  private final FilingActs acts;

  PaperPages(PaperDesk desk, FilingActs acts) {
    this.desk = desk;
    this.acts = acts;
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> add(
      @RestPath UUID id, @RestForm String type, @RestForm String text, @RestForm FileUpload file) {
    return acts.act(
        new Sent(id, FilingTyped.of("type", type, "text", text), FilingPageMessages::paperKept),
        file,
        scan -> new Material(type, scan, blank(text)),
        (by, paper) -> desk.add(by, id, paper));
  }

  @POST
  @Path("/removal")
  public Uni<Response> remove(@RestPath UUID id, @RestForm String position) {
    return acts.act(
        new Sent(id, FilingTyped.nothing(), FilingPageMessages::paperGone),
        () -> number(position),
        (by, at) -> desk.remove(by, id, at));
  }

  private static int number(String typed) {
    if (typed == null || !typed.matches("\\d{1,3}")) {
      throw KernelProblem.field("position", "WRONG_FORMAT");
    }
    return Integer.parseInt(typed);
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
