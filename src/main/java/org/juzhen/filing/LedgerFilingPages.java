package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Shell;

/** The list of filings as people have it before them, as a file. */
@Path("/filings/filings.xlsx")
class LedgerFilingPages {
  private final LedgerExportDesk desk;
  private final SheetFile files;
  private final CurrentActor current;
  private final Shell shell;

  LedgerFilingPages(LedgerExportDesk desk, SheetFile files, CurrentActor current, Shell shell) {
    this.desk = desk;
    this.files = files;
    this.current = current;
    this.shell = shell;
  }

  @GET
  @Produces(LedgerApi.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> filings(@BeanParam FilingQuestion asked) {
    return desk.filings(current.get(), asked.search(), shell.locale())
        .map(file -> files.sent(file, "filings.xlsx"));
  }
}
