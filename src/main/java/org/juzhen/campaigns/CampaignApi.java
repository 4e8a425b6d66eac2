package org.juzhen.campaigns;

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
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;

/** Campaigns for machines. */
@Path("/api/v1/campaigns")
class CampaignApi {
  private final CampaignDesk desk;
  private final ItemDesk items;
  private final CampaignRoundDesk rounds;
  private final CurrentActor current;

  CampaignApi(CampaignDesk desk, ItemDesk items, CampaignRoundDesk rounds, CurrentActor current) {
    this.desk = desk;
    this.items = items;
    this.rounds = rounds;
    this.current = current;
  }

  /** What is said at the end. */
  record Words(@NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.TEXT) String words) {}

  @GET
  public Uni<Slice<CampaignLine>> list(
      @RestQuery boolean over, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), over, Paging.byId(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<CampaignView> open(@NotNull @Valid NewCampaign wanted) {
    return desk.open(current.get(), wanted);
  }

  /** How many accounts would take part. */
  @POST
  @Path("/trials")
  public Uni<CampaignDesk.Trial> trial(@NotNull @Valid NewCampaign wanted) {
    return desk.trial(current.get(), wanted);
  }

  @GET
  @Path("/{id}")
  public Uni<CampaignView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @GET
  @Path("/{id}/accounts")
  public Uni<Slice<AccountLine>> accounts(
      @RestPath UUID id,
      @RestQuery boolean nothing,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    return desk.accounts(current.get(), id, nothing, Paging.byId(limit, cursor));
  }

  @GET
  @Path("/{id}/items")
  public Uni<Slice<ItemLine>> items(
      @RestPath UUID id,
      @RestQuery String state,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    ItemState asked = Asked.constant(ItemState.class, state, "state");
    return desk.items(current.get(), id, asked, Paging.byId(limit, cursor));
  }

  @POST
  @Path("/{id}/items")
  public Uni<CampaignView> join(@RestPath UUID id, @NotNull @Valid NewItem wanted) {
    return items.join(current.get(), id, wanted);
  }

  @POST
  @Path("/{id}/items/{item}/confirmation")
  public Uni<CampaignView> confirm(@RestPath UUID id, @RestPath UUID item) {
    return items.confirm(current.get(), id, item);
  }

  @POST
  @Path("/{id}/items/{item}/rejection")
  public Uni<CampaignView> reject(@RestPath UUID id, @RestPath UUID item) {
    return items.reject(current.get(), id, item);
  }

  /** Looks through what changed for its tag and topics now. */
  @POST
  @Path("/{id}/looking")
  public Uni<CampaignView> look(@RestPath UUID id) {
    return rounds.look(current.get(), id);
  }

  @POST
  @Path("/{id}/closing")
  public Uni<CampaignView> close(@RestPath UUID id, @NotNull @Valid Words said) {
    return desk.close(current.get(), id, said.words());
  }

  @POST
  @Path("/{id}/cancellation")
  public Uni<CampaignView> cancel(@RestPath UUID id, @NotNull @Valid Words said) {
    return desk.cancel(current.get(), id, said.words());
  }
}
