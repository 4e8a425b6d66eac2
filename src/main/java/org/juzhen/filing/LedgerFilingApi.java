package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;

/** The list of filings as a file, for machines. */
@Path("/api/v1/filings/filings.xlsx")
class LedgerFilingApi {
  private final LedgerExportDesk desk;
  private final SheetFile files;
  private final CurrentActor current;

  LedgerFilingApi(LedgerExportDesk desk, SheetFile files, CurrentActor current) {
    this.desk = desk;
    this.files = files;
    this.current = current;
  }

  @GET
  @Produces(LedgerApi.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> filings(
      @BeanParam FilingQuestion asked, HttpHeaders headers) {
    return desk.filings(current.get(), asked.search(), LedgerApi.language(headers))
        .map(file -> files.sent(file, "filings.xlsx"));
  }
}
