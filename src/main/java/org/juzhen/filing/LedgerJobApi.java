package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;

/** Long ledgers, worked on beside other work. */
@Path("/api/v1/ledgers/imports")
class LedgerJobApi {
  private final LedgerJobDesk desk;
  private final CurrentActor current;

  LedgerJobApi(LedgerJobDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @POST
  @ResponseStatus(201)
  @Consumes({"text/csv", LedgerApi.XLSX, "application/octet-stream"})
  public Uni<LedgerImportView> enter(
      byte[] table, @RestQuery boolean dryRun, @RestQuery String mode, HttpHeaders headers) {
    LedgerOrder order =
        new LedgerOrder(current.get(), LedgerApi.mode(mode), dryRun, LedgerApi.language(headers));
    return desk.enter(order, "ledger", table);
  }

  @GET
  public Uni<Slice<LedgerImportView>> list(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<LedgerImportView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @GET
  @Path("/{id}/rows")
  public Uni<Slice<RowResult>> rows(
      @RestPath UUID id,
      @RestQuery String outcome,
      @RestQuery Integer limit,
      @RestQuery String cursor,
      HttpHeaders headers) {
    Outcome wanted = Asked.constant(Outcome.class, outcome, "outcome");
    return desk.rows(
        current.get(), id, wanted, Paging.of(limit, cursor), LedgerApi.language(headers));
  }
}
