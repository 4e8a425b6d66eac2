package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Shell;

/** How far a long import is, and what became of its lines. */
@Path("/accounts/imports/{id}")
@Produces(MediaType.TEXT_HTML)
class LedgerJobPages {
  private final LedgerJobDesk desk;
  private final CurrentActor current;
  private final Shell shell;

  LedgerJobPages(LedgerJobDesk desk, CurrentActor current, Shell shell) {
    this.desk = desk;
    this.current = current;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance job(LedgerImportView job, Slice<RowResult> rows);

    static native TemplateInstance jobprogress(LedgerImportView job);
  }

  @GET
  public Uni<TemplateInstance> show(
      @RestPath UUID id, @RestQuery String outcome, @RestQuery String cursor) {
    Outcome wanted = Asked.constant(Outcome.class, outcome, "outcome");
    return desk.show(current.get(), id)
        .chain(
            job ->
                desk.rows(current.get(), id, wanted, Paging.of(100, cursor), shell.locale())
                    .map(rows -> Templates.job(job, rows)));
  }

  /** The part of the page that asks for itself while the import runs. */
  @GET
  @Path("/progress")
  public Uni<TemplateInstance> progress(@RestPath UUID id) {
    return desk.show(current.get(), id).map(Templates::jobprogress);
  }
}
