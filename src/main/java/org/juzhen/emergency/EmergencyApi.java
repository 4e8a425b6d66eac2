package org.juzhen.emergency;

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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Threads of emergencies for machines. */
@Path("/api/v1/emergencies")
class EmergencyApi {
  private final EmergencyDesk desk;
  private final UpdateDesk updates;
  private final TakeOverDesk takeOvers;
  private final BoardDesk boards;
  private final FiguresDesk figures;
  private final CurrentActor current;

  EmergencyApi(
      EmergencyDesk desk,
      UpdateDesk updates,
      TakeOverDesk takeOvers,
      BoardDesk boards,
      FiguresDesk figures,
      CurrentActor current) {
    this.desk = desk;
    this.updates = updates;
    this.takeOvers = takeOvers;
    this.boards = boards;
    this.figures = figures;
    this.current = current;
  }

  /** What the propaganda office asked for. */
  record Guidance(
      @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.NO_NUL) String office,
      @NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String words,
      OffsetDateTime at,
      UUID fileId) {
    NewEntry entry() {
      return new NewEntry(at, office, words, null, null, fileId);
    }
  }

  /** How far the matter itself is handled. */
  record Handling(
      @NotNull HandlingState state,
      @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.NO_NUL) String body,
      @NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String words,
      OffsetDateTime at) {
    NewEntry entry() {
      return new NewEntry(at, body, words, state, null, null);
    }
  }

  /** A press conference. */
  record Briefing(
      @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.NO_NUL) String place,
      @NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String words,
      OffsetDateTime at,
      @Size(max = 500) @Pattern(regexp = Wanted.LINK) String url) {
    NewEntry entry() {
      return new NewEntry(at, place, words, null, url, null);
    }
  }

  /** Whether the followers are told, too. */
  record Publication(@NotNull Boolean push) {}

  /** Why it is raised, opened again or was opened by mistake. */
  record Words(@NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String words) {}

  /**
   * The last word to the public.
   *
   * @param unshown why accounts without an update are waited for no more, or null
   */
  record Closing(
      @NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String words,
      @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String unshown) {
    /** Blanks are no reason. */
    Closing {
      unshown = EmergencyForm.text(unshown);
    }
  }

  @GET
  public Uni<Slice<EmergencyLine>> list(
      @RestQuery boolean over, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), over, Paging.of(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<EmergencyView> open(@NotNull @Valid NewEmergency wanted) {
    return desk.open(current.get(), wanted);
  }

  @GET
  @Path("/figures")
  public Uni<EmergencyFigures> figures(@RestQuery LocalDate from, @RestQuery LocalDate to) {
    return figures.of(current.get(), from, to);
  }

  @GET
  @Path("/{id}")
  public Uni<EmergencyView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @POST
  @Path("/{id}/guidance")
  public Uni<EmergencyView> guide(@RestPath UUID id, @NotNull @Valid Guidance said) {
    return desk.guide(current.get(), id, said.entry());
  }

  @POST
  @Path("/{id}/handling")
  public Uni<EmergencyView> handle(@RestPath UUID id, @NotNull @Valid Handling said) {
    return desk.handle(current.get(), id, said.entry());
  }

  @POST
  @Path("/{id}/briefings")
  public Uni<EmergencyView> brief(@RestPath UUID id, @NotNull @Valid Briefing said) {
    return desk.brief(current.get(), id, said.entry());
  }

  @POST
  @Path("/{id}/rumours")
  public Uni<EmergencyView> rumour(@RestPath UUID id, @NotNull @Valid NewRumour said) {
    return desk.rumour(current.get(), id, said);
  }

  @POST
  @Path("/{id}/rumours/{rumour}/verdict")
  public Uni<EmergencyView> judge(
      @RestPath UUID id, @RestPath UUID rumour, @NotNull @Valid NewVerdict said) {
    return desk.judge(current.get(), id, rumour, said);
  }

  @POST
  @Path("/{id}/updates")
  public Uni<EmergencyView> write(@RestPath UUID id, @NotNull @Valid NewUpdate said) {
    return updates.write(current.get(), id, said);
  }

  @GET
  @Path("/{id}/updates/{update}/accounts")
  public Uni<Slice<BoardLine>> board(
      @RestPath UUID id,
      @RestPath UUID update,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    return boards.board(current.get(), id, update, Paging.byId(limit, cursor));
  }

  @POST
  @Path("/{id}/updates/{update}/takeover")
  public Uni<EmergencyView> takeOver(@RestPath UUID id, @RestPath UUID update) {
    return takeOvers.takeOver(current.get(), id, update);
  }

  @POST
  @Path("/{id}/updates/{update}/own-words")
  public Uni<EmergencyView> writeOwn(
      @RestPath UUID id, @RestPath UUID update, @NotNull @Valid OwnUpdate words) {
    return takeOvers.writeOwn(current.get(), id, update, words);
  }

  @POST
  @Path("/{id}/updates/{update}/publication")
  public Uni<EmergencyView> publish(
      @RestPath UUID id, @RestPath UUID update, @NotNull @Valid Publication said) {
    return takeOvers.publish(current.get(), id, update, said.push());
  }

  @POST
  @Path("/{id}/raising")
  public Uni<EmergencyView> raise(@RestPath UUID id, @NotNull @Valid Words said) {
    return desk.raise(current.get(), id, said.words());
  }

  @POST
  @Path("/{id}/closing")
  public Uni<EmergencyView> close(@RestPath UUID id, @NotNull @Valid Closing said) {
    return desk.close(current.get(), id, said.words(), said.unshown());
  }

  @POST
  @Path("/{id}/reopening")
  public Uni<EmergencyView> reopen(@RestPath UUID id, @NotNull @Valid Words said) {
    return desk.reopen(current.get(), id, said.words());
  }

  @POST
  @Path("/{id}/cancellation")
  public Uni<EmergencyView> cancel(@RestPath UUID id, @NotNull @Valid Words said) {
    return desk.cancel(current.get(), id, said.words());
  }
}
