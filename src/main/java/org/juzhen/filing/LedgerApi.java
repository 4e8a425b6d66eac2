package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;

/** Whole ledgers, in and out. */
@Path("/api/v1/accounts")
class LedgerApi {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final LedgerImportDesk imports;
  private final LedgerExportDesk exports;
  private final CurrentActor current;

  LedgerApi(LedgerImportDesk imports, LedgerExportDesk exports, CurrentActor current) {
    this.imports = imports;
    this.exports = exports;
    this.current = current;
  }

  @POST
  @Path("/imports")
  @Consumes({"text/csv", XLSX, "application/octet-stream"})
  public Uni<ImportReport> take(byte[] table, @RestQuery boolean dryRun, HttpHeaders headers) {
    if (table == null || table.length == 0) {
      throw KernelProblem.field("body", "REQUIRED");
    }
    return imports.take(current.get(), table, dryRun, language(headers));
  }

  @GET
  @Path("/ledger.xlsx")
  @Produces(XLSX)
  public Uni<RestResponse<byte[]>> ledger(HttpHeaders headers) {
    return exports.write(current.get(), language(headers)).map(LedgerApi::file);
  }

  static RestResponse<byte[]> file(byte[] ledger) {
    return RestResponse.ResponseBuilder.ok(ledger, XLSX)
        .header("Content-Disposition", "attachment; filename=\"ledger.xlsx\"")
        .build();
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> l.getLanguage().equals("en"))
        .findFirst()
        .orElse(Locale.CHINESE);
  }
}
