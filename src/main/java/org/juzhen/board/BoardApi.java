package org.juzhen.board;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.board.BoardQuestion.Whose;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.Platform;

/** The board for machines. */
@Path("/api/v1/calendar")
class BoardApi {
  private final BoardDesk desk;
  private final BoardMoves moves;
  private final CurrentActor current;

  BoardApi(BoardDesk desk, BoardMoves moves, CurrentActor current) {
    this.desk = desk;
    this.moves = moves;
    this.current = current;
  }

  @GET
  public Uni<BoardView> show(
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @RestQuery String q,
      @RestQuery Platform platform,
      @RestQuery UUID unitId,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    Whose whose = new Whose(q, platform, unitId);
    return desk.show(
        current.get(), BoardQuestion.of(from, to, whose, BoardQuestion.page(limit, cursor)));
  }

  @POST
  @Path("/moves/trial")
  public Uni<MoveTrial> trial(@NotNull @Valid WantedMove wanted) {
    return moves.trial(current.get(), wanted);
  }

  @POST
  @Path("/moves")
  public Uni<Moved> move(@NotNull @Valid WantedMove wanted) {
    return moves.move(current.get(), wanted);
  }
}
