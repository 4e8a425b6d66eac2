package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** Where a ledger is handed in, tried first and then entered (台账导入). */
@Path("/accounts/import")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
  private static final int SHOWN = 500;

  private final LedgerImportDesk desk;
  private final CurrentActor current;
  private final ProblemTexts problems;
  private final Shell shell;
  private final Vertx vertx;

  ImportPages(
      LedgerImportDesk desk,
      CurrentActor current,
      ProblemTexts problems,
      Shell shell,
      Vertx vertx) {
    this.desk = desk;
    this.current = current;
    this.problems = problems;
    this.shell = shell;
    this.vertx = vertx;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance imports(
        ImportReport report, List<RowResult> remarks, boolean dryRun, String refusal);
  }

  @GET
  public Uni<TemplateInstance> form() {
    FilingPolicy.mustFileOrDecide(current.get());
    return Uni.createFrom().item(Templates.imports(null, List.of(), true, null));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<RestResponse<TemplateInstance>> take(
      @RestForm FileUpload file, @RestForm String mode) {
    boolean dryRun = !"enter".equals(mode);
    return vertx
        .executeBlocking(
            () -> file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()), false)
        .chain(table -> desk.take(current.get(), table, dryRun, language()))
        .map(report -> RestResponse.ok(Templates.imports(report, remarks(report), dryRun, null)))
        .onFailure(Problem.class)
        .recoverWithItem(e -> refused(e, dryRun));
  }

  private RestResponse<TemplateInstance> refused(Problem problem, boolean dryRun) {
    String sentence = problems.sentence(problem, language());
    return RestResponse.ResponseBuilder.<TemplateInstance>create(problem.code().status())
        .entity(Templates.imports(null, List.of(), dryRun, sentence))
        .build();
  }

  private static List<RowResult> remarks(ImportReport report) {
    return report.results().stream().filter(r -> r.code() != null).limit(SHOWN).toList();
  }

  private Locale language() {
    return Locale.forLanguageTag(shell.getLanguage());
  }
}
