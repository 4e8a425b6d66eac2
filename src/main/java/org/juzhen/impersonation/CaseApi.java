package org.juzhen.impersonation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Shell;

/** Cases of imitation for machines. */
@Path("/api/v1/impersonations")
class CaseApi {
  private final CaseDesk desk;
  private final ReportDesk reports;
  private final CurrentActor current;
  private final Shell shell;

  CaseApi(CaseDesk desk, ReportDesk reports, CurrentActor current, Shell shell) {
    this.desk = desk;
    this.reports = reports;
    this.current = current;
    this.shell = shell;
  }

  @POST
  @ResponseStatus(201)
  public Uni<CaseView> report(@NotNull @Valid CaseWords.Found found) {
    return reports
        .byStaff(current.get(), found)
        .chain(id -> desk.show(current.get(), id, shell.locale()));
  }

  @GET
  public Uni<Slice<CaseView>> list(
      @RestQuery String state, @RestQuery Integer limit, @RestQuery String cursor) {
    CaseState wanted = Asked.constant(CaseState.class, state, "state");
    return desk.list(current.get(), wanted, Paging.of(limit, cursor), shell.locale());
  }

  @GET
  @Path("/{id}")
  public Uni<CaseView> show(@RestPath UUID id) {
    return desk.show(current.get(), id, shell.locale());
  }

  @POST
  @Path("/{id}/steps")
  public Uni<CaseView> step(@RestPath UUID id, @NotNull @Valid CaseWords.Step step) {
    return desk.step(current.get(), id, step, shell.locale());
  }

  @POST
  @Path("/{id}/letters")
  public Uni<CaseView> letter(@RestPath UUID id, @NotNull @Valid CaseWords.Letter letter) {
    return desk.letter(current.get(), id, letter, shell.locale());
  }

  @POST
  @Path("/{id}/evidence")
  public Uni<CaseView> evidence(@RestPath UUID id, @NotNull @Valid CaseWords.Evidence evidence) {
    return desk.evidence(current.get(), id, evidence, shell.locale());
  }
}
