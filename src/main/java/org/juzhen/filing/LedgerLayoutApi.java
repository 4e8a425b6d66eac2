package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.filing.LedgerLayout.Chosen;
import org.juzhen.filing.LedgerLayoutDesk.LayoutView;
import org.juzhen.filing.LedgerMatch.Outcome;
import org.juzhen.filing.LedgerMatchView.Found;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;

/** The way to the national reporting system and back, for machines. */
@Path("/api/v1/units/{unitId}/national")
class LedgerLayoutApi {
  private final LedgerLayoutDesk layouts;
  private final LedgerMatchDesk matches;
  private final SheetFile files;
  private final CurrentActor current;

  LedgerLayoutApi(
      LedgerLayoutDesk layouts, LedgerMatchDesk matches, SheetFile files, CurrentActor current) {
    this.layouts = layouts;
    this.matches = matches;
    this.files = files;
    this.current = current;
  }

  /** The columns in their order. */
  record Layout(@NotEmpty @Size(max = 18) List<@NotNull @Valid Chosen> columns) {}

  @GET
  @Path("/layout")
  public Uni<RestResponse<LayoutView>> layout(@RestPath UUID unitId, HttpHeaders headers) {
    return layouts
        .show(current.get(), unitId, LedgerApi.language(headers))
        .map(LedgerLayoutApi::tagged);
  }

  @PUT
  @Path("/layout")
  public Uni<RestResponse<LayoutView>> change(
      @RestPath UUID unitId,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid Layout layout) {
    return layouts
        .change(current.get(), unitId, ifMatch == null ? "*" : ifMatch, layout.columns())
        .map(LedgerLayoutApi::tagged);
  }

  @GET
  @Path("/preview")
  public Uni<List<List<String>>> preview(@RestPath UUID unitId, HttpHeaders headers) {
    return layouts.preview(current.get(), unitId, LedgerApi.language(headers));
  }

  @GET
  @Path("/sheet.xlsx")
  @Produces(LedgerApi.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> sheet(@RestPath UUID unitId, HttpHeaders headers) {
    return layouts
        .write(current.get(), unitId, LedgerApi.language(headers))
        .map(file -> files.sent(file, "national.xlsx"));
  }

  /** The national system's own sheet, to be laid beside the register. */
  @POST
  @Path("/comparison/imports")
  @ResponseStatus(201)
  @Consumes({"text/csv", LedgerApi.XLSX, "application/octet-stream"})
  public Uni<LedgerMatchView> compare(@RestPath UUID unitId, byte[] sheet) {
    return matches.compare(current.get(), unitId, "sheet", sheet);
  }

  @GET
  @Path("/comparisons")
  public Uni<List<LedgerMatchView>> comparisons(@RestPath UUID unitId) {
    return matches.list(current.get(), unitId);
  }

  @GET
  @Path("/comparisons/{id}/rows")
  public Uni<Slice<Found>> rows(
      @RestPath UUID unitId,
      @RestPath UUID id,
      @RestQuery String outcome,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    Outcome wanted = Asked.constant(Outcome.class, outcome, "outcome");
    return matches.lines(current.get(), unitId, id, wanted, Paging.of(limit, cursor));
  }

  private static RestResponse<LayoutView> tagged(LayoutView layout) {
    return RestResponse.ResponseBuilder.ok(layout).tag(Integer.toString(layout.version())).build();
  }
}
