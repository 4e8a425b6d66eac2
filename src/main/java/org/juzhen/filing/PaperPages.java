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
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Forms;

/** Where papers are put to a filing, beside what asks for them (备案材料). */
@Path("/filings/{id}/papers")
@Produces(MediaType.TEXT_HTML)
class PaperPages {
  private final PaperDesk desk;
  private final UploadedFile files;
  private final OneFilingPage page;
  private final Forms forms;
  private final CurrentActor current;

  PaperPages(
      PaperDesk desk, UploadedFile files, OneFilingPage page, Forms forms, CurrentActor current) {
    this.desk = desk;
    this.files = files;
    this.page = page;
    this.forms = forms;
    this.current = current;
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> add(
      @RestPath UUID id, @RestForm String type, @RestForm String text, @RestForm FileUpload file) {
    return page.act(
        id,
        FilingTyped.of("type", type, "text", text),
        FilingPageMessages::paperKept,
        () -> {
          forms.checked(new Material(type, null, text));
          return files
              .keep(current.get(), file)
              .chain(kept -> desk.add(current.get(), id, new Material(type, kept, blank(text))));
        });
  }

  @POST
  @Path("/removal")
  public Uni<Response> remove(@RestPath UUID id, @RestForm String position) {
    return page.act(
        id,
        FilingTyped.nothing(),
        FilingPageMessages::paperGone,
        () -> desk.remove(current.get(), id, number(position)));
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
