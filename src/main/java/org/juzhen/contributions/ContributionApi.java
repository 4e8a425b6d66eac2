package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Days;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;

/** Material of contributors for machines. */
@Path("/api/v1/contributions")
class ContributionApi {
  private final ContributionDesk desk;
  private final MaterialDesk materials;
  private final UseDesk uses;
  private final FiguresDesk figures;
  private final CurrentActor current;
  private final HubClock clock;

  ContributionApi(
      ContributionDesk desk,
      MaterialDesk materials,
      UseDesk uses,
      FiguresDesk figures,
      CurrentActor current,
      HubClock clock) {
    this.desk = desk;
    this.materials = materials;
    this.uses = uses;
    this.figures = figures;
    this.current = current;
    this.clock = clock;
  }

  /** What is asked of the contributor. */
  record Question(@NotBlank @Size(max = 1000) @Pattern(regexp = Wanted.TEXT) String words) {}

  /** Why it is not used. */
  record Refusal(
      @NotNull DeclineReason reason,
      @NotBlank @Size(max = 1000) @Pattern(regexp = Wanted.TEXT) String words) {}

  /** What the person handed in; or with {@code mine=false} what waits at the person's desks. */
  @GET
  public Uni<Slice<ContributionLine>> list(
      @RestQuery boolean mine,
      @RestQuery UUID unitId,
      @RestQuery String state,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    ContributionState asked = Asked.constant(ContributionState.class, state, "state");
    Paging paging = Paging.of(limit, cursor);
    return mine
        ? desk.own(current.get(), paging)
        : materials.list(current.get(), unitId, asked, paging);
  }

  /** The main accounts that take material of a unit. */
  @GET
  @Path("/accounts")
  public Uni<Slice<ContributionDesk.Offered>> accounts(@RestQuery UUID fromUnitId) {
    return desk.offered(current.get(), fromUnitId).map(all -> new Slice<>(all, null));
  }

  @GET
  @Path("/figures")
  public Uni<ContributionFigures> figures(@RestQuery String from, @RestQuery String to) {
    return figures.of(current.get(), Days.of(from, to, d -> d.withDayOfYear(1), clock.today()));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ContributionView> handIn(@NotNull @Valid NewContribution wanted) {
    return desk.handIn(current.get(), wanted);
  }

  /** One post of one or several pieces of material; answers the draft's id. */
  @POST
  @Path("/posts")
  @ResponseStatus(201)
  public Uni<UsedMaterial> use(@NotNull @Valid WantedUse wanted) {
    return uses.use(current.get(), wanted);
  }

  @GET
  @Path("/{id}")
  public Uni<ContributionView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @POST
  @Path("/{id}/amendment")
  public Uni<ContributionView> amend(@RestPath UUID id, @NotNull @Valid NewContribution wanted) {
    return desk.amend(current.get(), id, wanted);
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<ContributionView> withdraw(@RestPath UUID id) {
    return desk.withdraw(current.get(), id);
  }

  @POST
  @Path("/{id}/taking")
  public Uni<ContributionView> take(@RestPath UUID id) {
    return materials.take(current.get(), id);
  }

  @POST
  @Path("/{id}/putting-back")
  public Uni<ContributionView> putBack(@RestPath UUID id) {
    return materials.putBack(current.get(), id);
  }

  @POST
  @Path("/{id}/question")
  public Uni<ContributionView> ask(@RestPath UUID id, @NotNull @Valid Question said) {
    return materials.ask(current.get(), id, said.words());
  }

  @POST
  @Path("/{id}/refusal")
  public Uni<ContributionView> decline(@RestPath UUID id, @NotNull @Valid Refusal said) {
    return materials.decline(current.get(), id, said.reason(), said.words());
  }

  @POST
  @Path("/{id}/resumption")
  public Uni<ContributionView> resume(@RestPath UUID id) {
    return materials.resume(current.get(), id);
  }
}
