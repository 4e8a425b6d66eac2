package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.filing.PrintDesk.Printed;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.paper.PaperDocument;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** A filing on paper: on the screen for the printer, and as a Word document (备案登记表). */
@Path("/filings/{id}")
class FilingPagesOnPaper {
  private final PrintDesk desk;
  private final CurrentActor current;
  private final Shell shell;
  private final Sentences says;

  FilingPagesOnPaper(PrintDesk desk, CurrentActor current, Shell shell, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.shell = shell;
    this.says = says;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance print(Printed printed, List<String> foot);
  }

  @GET
  @Path("/print")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> print(@RestPath UUID id, @Context UriInfo uri) {
    return desk.print(current.get(), id, shell.locale())
        .map(printed -> Templates.print(printed, foot(printed, uri).lines().toList()));
  }

  @GET
  @Path("/print.docx")
  public Uni<Response> document(@RestPath UUID id, @Context UriInfo uri) {
    return desk.print(current.get(), id, shell.locale()).map(printed -> answer(printed, uri));
  }

  private Response answer(Printed printed, UriInfo uri) {
    String number = printed.filing().filingNo();
    String name = (number == null ? printed.filing().accountName() : number) + ".docx";
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(PaperDocument.of(printed.sheet(), foot(printed, uri)), PaperDocument.TYPE)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private String foot(Printed printed, UriInfo uri) {
    FilingSheetMessages texts = says.of(FilingSheetMessages.class);
    if (printed.code() == null) {
      return texts.notInForce();
    }
    String address = uri.getBaseUri().resolve("/public/filings/verify").toString();
    return texts.codeFoot(printed.code(), address);
  }
}
