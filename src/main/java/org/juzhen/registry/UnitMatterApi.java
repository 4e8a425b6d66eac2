package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** What concerns one unit, for machines: its end, its contractors, who answers for what. */
@Path("/api/v1/units/{id}")
class UnitMatterApi {
  private final UnitEndDesk ends;
  private final ContractorDesk contractors;
  private final ResponsibleDesk responsibles;
  private final ExceptionDesk exceptions;
  private final LookAlikeDesk names;
  private final CurrentActor current;

  UnitMatterApi(
      UnitEndDesk ends,
      ContractorDesk contractors,
      ResponsibleDesk responsibles,
      ExceptionDesk exceptions,
      LookAlikeDesk names,
      CurrentActor current) {
    this.ends = ends;
    this.contractors = contractors;
    this.responsibles = responsibles;
    this.exceptions = exceptions;
    this.names = names;
    this.current = current;
  }

  @POST
  @Path("/merger")
  public Uni<UnitView> merge(@RestPath UUID id, @NotNull @Valid UnitEndWords words) {
    return ends.merge(current.get(), id, words);
  }

  @POST
  @Path("/abolition")
  public Uni<UnitView> abolish(@RestPath UUID id, @NotNull @Valid UnitEndWords words) {
    return ends.abolish(current.get(), id, words);
  }

  @GET
  @Path("/contractors")
  public Uni<Slice<ContractorView>> contractors(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return contractors.list(current.get(), id, Paging.of(limit, cursor));
  }

  @POST
  @Path("/contractors")
  @ResponseStatus(201)
  public Uni<ContractorView> contract(@RestPath UUID id, @NotNull @Valid ContractorWords words) {
    return contractors.enter(current.get(), id, words);
  }

  @GET
  @Path("/responsibles")
  public Uni<List<ResponsibleView>> responsibles(@RestPath UUID id) {
    return responsibles.list(current.get(), id);
  }

  @POST
  @Path("/responsibles")
  @ResponseStatus(201)
  public Uni<ResponsibleView> name(@RestPath UUID id, @NotNull @Valid ResponsibleWords words) {
    return responsibles.name(current.get(), id, words);
  }

  @GET
  @Path("/account-exceptions")
  public Uni<List<ExceptionView>> exceptions(@RestPath UUID id) {
    return exceptions.list(current.get(), id);
  }

  @POST
  @Path("/account-exceptions")
  @ResponseStatus(201)
  public Uni<ExceptionView> except(@RestPath UUID id, @NotNull @Valid ExceptionWords words) {
    return exceptions.grant(current.get(), id, words);
  }

  @GET
  @Path("/name-report")
  public Uni<NameReport> names(@RestPath UUID id) {
    return names.names(current.get(), id);
  }
}
