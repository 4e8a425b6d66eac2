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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.filing.LedgerOrder.Mode;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** Where a ledger is handed in, tried first and then entered (台账导入). */
@Path("/accounts/import")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
  private static final int SHOWN = 500;

  private final LedgerImportDesk desk;
  private final LedgerJobDesk jobs;
  private final CurrentActor current;
  private final ProblemTexts problems;
  private final Shell shell;
  private final Vertx vertx;

  ImportPages(
      LedgerImportDesk desk,
      LedgerJobDesk jobs,
      CurrentActor current,
      ProblemTexts problems,
      Shell shell,
      Vertx vertx) {
    this.desk = desk;
    this.jobs = jobs;
    this.current = current;
    this.problems = problems;
    this.shell = shell;
    this.vertx = vertx;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance imports(
        ImportReport report,
        List<RowResult> remarks,
        boolean dryRun,
        String refusal,
        List<LedgerImportView> jobs,
        List<Mode> modes);
  }

  @GET
  public Uni<TemplateInstance> form() {
    FilingPolicy.mustFileOrDecide(current.get());
    return page(null, true, null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<Response> take(
      @RestForm FileUpload file,
      @RestForm String mode,
      @RestForm String rows,
      @RestForm String background) {
    boolean dryRun = !"enter".equals(mode);
    return vertx
        .executeBlocking(
            () -> file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()), false)
        .chain(table -> take(table, shownName(file), dryRun, rows, background != null))
        .onFailure(Problem.class)
        .recoverWithUni(e -> refused(e, dryRun));
  }

  private Uni<Response> take(
      byte[] table, String name, boolean dryRun, String rows, boolean background) {
    LedgerOrder order = new LedgerOrder(current.get(), LedgerApi.mode(rows), dryRun, language());
    return background
        ? jobs.enter(order, name, table)
            .map(j -> Response.seeOther(URI.create("/accounts/imports/" + j.id())).build())
        : desk.take(table, order)
            .chain(report -> page(report, dryRun, null))
            .map(page -> Response.ok(page).build());
  }

  private Uni<Response> refused(Problem problem, boolean dryRun) {
    return page(null, dryRun, problems.sentence(problem, language()))
        .map(page -> Response.status(problem.code().status()).entity(page).build());
  }

  private Uni<TemplateInstance> page(ImportReport report, boolean dryRun, String refusal) {
    List<RowResult> remarks = report == null ? List.of() : remarks(report);
    List<Mode> modes = List.of(Mode.values());
    return jobs.list(current.get(), Paging.of(5, null))
        .map(last -> Templates.imports(report, remarks, dryRun, refusal, last.items(), modes));
  }

  /** The file's name without folders and endless tails. */
  static String shownName(FileUpload file) {
    String name = file == null || file.fileName() == null ? "" : file.fileName();
    String plain = name.replaceAll("[\\x00-\\x1f]|.*[/\\\\]", "");
    return plain.length() > 120 ? plain.substring(0, 120) : plain;
  }

  private static List<RowResult> remarks(ImportReport report) {
    return report.results().stream().filter(r -> r.code() != null).limit(SHOWN).toList();
  }

  private Locale language() {
    return Locale.forLanguageTag(shell.getLanguage());
  }
}
