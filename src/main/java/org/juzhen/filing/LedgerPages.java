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

/** The register as people have it before them, as a file (台账导出). */
@Path("/accounts/ledger.xlsx")
class LedgerPages {
  private final LedgerExportDesk desk;
  private final SheetFile files;
  private final CurrentActor current;
  private final Shell shell;

  LedgerPages(LedgerExportDesk desk, SheetFile files, CurrentActor current, Shell shell) {
    this.desk = desk;
    this.files = files;
    this.current = current;
    this.shell = shell;
  }

  @GET
  @Produces(LedgerApi.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> accounts(@BeanParam AccountQuestion asked) {
    return desk.accounts(current.get(), asked.search(), shell.locale())
        .map(file -> files.sent(file, "ledger.xlsx"));
  }
}
