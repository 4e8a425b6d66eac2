package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.filing.LedgerOrder.Mode;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Asked;

/** Whole ledgers, in and out. */
@Path("/api/v1/accounts")
class LedgerApi {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final LedgerImportDesk imports;
  private final LedgerExportDesk exports;
  private final SheetFile files;
  private final CurrentActor current;

  LedgerApi(
      LedgerImportDesk imports, LedgerExportDesk exports, SheetFile files, CurrentActor current) {
    this.files = files;
    this.imports = imports;
    this.exports = exports;
    this.current = current;
  }

  @POST
  @Path("/imports")
  @Consumes({"text/csv", XLSX, "application/octet-stream"})
  public Uni<ImportReport> take(
      byte[] table, @RestQuery boolean dryRun, @RestQuery String mode, HttpHeaders headers) {
    Mode wanted = mode(mode);
    if (table == null || table.length == 0) {
      throw KernelProblem.field("body", "REQUIRED");
    }
    return imports.take(table, new LedgerOrder(current.get(), wanted, dryRun, language(headers)));
  }

  /** Good rows unless told otherwise. */
  static Mode mode(String asked) {
    Mode wanted = Asked.constant(Mode.class, asked, "mode");
    return wanted == null ? Mode.GOOD_ROWS : wanted;
  }

  @GET
  @Path("/ledger.xlsx")
  @Produces(XLSX)
  public Uni<RestResponse<java.nio.file.Path>> ledger(
      @BeanParam AccountQuestion asked, HttpHeaders headers) {
    return exports
        .accounts(current.get(), asked.search(), language(headers))
        .map(file -> files.sent(file, "ledger.xlsx"));
  }

  static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> l.getLanguage().equals("en"))
        .findFirst()
        .orElse(Locale.CHINESE);
  }
}
