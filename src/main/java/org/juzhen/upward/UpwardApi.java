package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Words;

/** Offers to portals above for machines. */
@Path("/api/v1/upward-offers")
class UpwardApi {
  private final OfferDesk desk;
  private final AnswerDesk answers;
  private final PublicationDesk publication;
  private final UpwardFiguresDesk figures;
  private final CurrentActor current;
  private final HubClock clock;

  UpwardApi(
      OfferDesk desk,
      AnswerDesk answers,
      PublicationDesk publication,
      UpwardFiguresDesk figures,
      CurrentActor current,
      HubClock clock) {
    this.desk = desk;
    this.answers = answers;
    this.publication = publication;
    this.figures = figures;
    this.current = current;
    this.clock = clock;
  }

  /** Why something does not go on. */
  record Reason(@NotBlank @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String words) {}

  /** Something that may be said to a signature. */
  record Note(@Size(max = 1000) @Pattern(regexp = Words.PLAIN) String words) {}

  /** Where the portal publishes it. */
  record Address(@NotBlank @Size(max = 2000) @Pattern(regexp = Words.WEB) String url) {}

  @GET
  public Uni<Slice<OfferLine>> list(
      @RestQuery String box,
      @RestQuery String state,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    OfferBox asked = Asked.constant(OfferBox.class, box, "box");
    OfferState wanted = Asked.constant(OfferState.class, state, "state");
    return desk.list(
        current.get(), asked == null ? OfferBox.DESK : asked, wanted, Paging.of(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<OfferView> offer(@NotNull @Valid NewOffer wanted) {
    return desk.offer(current.get(), wanted);
  }

  @GET
  @Path("/figures")
  public Uni<UpwardFigures> figures(
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @RestQuery UUID unitId,
      @RestQuery String side) {
    UpwardFigures.Side asked = Asked.constant(UpwardFigures.Side.class, side, "side");
    return figures.of(current.get(), UpwardQuestion.of(from, to, unitId, asked, clock.today()));
  }

  @GET
  @Path("/{id}")
  public Uni<OfferView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @POST
  @Path("/{id}/signature")
  public Uni<OfferView> sign(@RestPath UUID id, @NotNull @Valid Note said) {
    return desk.sign(current.get(), id, said.words());
  }

  @POST
  @Path("/{id}/hold")
  public Uni<OfferView> holdBack(@RestPath UUID id, @NotNull @Valid Reason why) {
    return desk.holdBack(current.get(), id, why.words());
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<OfferView> withdraw(@RestPath UUID id, @NotNull @Valid Reason why) {
    return desk.withdraw(current.get(), id, why.words());
  }

  @POST
  @Path("/{id}/holder")
  public Uni<OfferView> take(@RestPath UUID id) {
    return answers.take(current.get(), id);
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<OfferView> decide(@RestPath UUID id, @NotNull @Valid NewDecision said) {
    return answers.decide(current.get(), id, said);
  }

  @POST
  @Path("/{id}/edits")
  public Uni<OfferView> edit(@RestPath UUID id, @NotNull @Valid NewEdit wanted) {
    return answers.edit(current.get(), id, wanted);
  }

  @POST
  @Path("/{id}/consent")
  public Uni<OfferView> answer(@RestPath UUID id, @NotNull @Valid EditAnswer said) {
    return desk.answer(current.get(), id, said);
  }

  @POST
  @Path("/{id}/article")
  public Uni<OfferView> enter(@RestPath UUID id, @NotNull @Valid NewEntry wanted) {
    return publication.enter(current.get(), id, wanted);
  }

  @POST
  @Path("/{id}/address")
  public Uni<OfferView> nameAddress(@RestPath UUID id, @NotNull @Valid Address where) {
    return publication.nameAddress(current.get(), id, where.url());
  }
}
