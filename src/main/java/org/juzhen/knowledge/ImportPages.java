package org.juzhen.knowledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.knowledge.ImportFile.Format;

/** Taking in a whole file of entries, with what became of each row. */
@Path("/knowledge/import")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
  private final KnowledgeImportDesk desk;
  private final EntryForms forms;
  private final CurrentActor current;
  private final Vertx vertx;

  ImportPages(KnowledgeImportDesk desk, EntryForms forms, CurrentActor current, Vertx vertx) {
    this.desk = desk;
    this.forms = forms;
    this.current = current;
    this.vertx = vertx;
  }

  @CheckedTemplate(basePath = "knowledge")
  static class Templates {
    private Templates() {}

    static native TemplateInstance imports(ImportReport report, boolean leads, String refusal);
  }

  @GET
  public Uni<TemplateInstance> blank() {
    return Uni.createFrom().item(page(null, null));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<Response> take(
      @RestForm("file") FileUpload file,
      @RestForm boolean effective,
      @Context HttpHeaders headers) {
    return read(file)
        .chain(read -> desk.take(current.get(), read, effective))
        .map(report -> Response.ok(page(report, null)).build())
        .onFailure(Problem.class)
        .recoverWithItem(no -> forms.again(no, headers, said -> page(null, said)));
  }

  private Uni<ImportFile> read(FileUpload file) {
    if (file == null || file.size() == 0) {
      return Uni.createFrom().failure(KernelProblem.field("file", "REQUIRED"));
    }
    String name = file.fileName() == null ? "" : file.fileName();
    Format format = name.endsWith("json") || name.endsWith("jsonl") ? Format.NDJSON : Format.CSV;
    return vertx
        .executeBlocking(() -> Files.readAllBytes(file.uploadedFile()), false)
        .map(bytes -> new ImportFile(bytes, format));
  }

  private TemplateInstance page(ImportReport report, String refusal) {
    boolean leads = current.get().has(org.juzhen.kernel.Role.LEADER);
    return Templates.imports(report, leads, refusal);
  }
}
