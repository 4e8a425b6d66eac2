package org.juzhen.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.board.BoardQuestion.Whose;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Platform;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;

/** The board for people: the page, what it shows, and the sheets of moves (发布日历). */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
class BoardPages {
  private final BoardDesk desk;
  private final BoardMoves moves;
  private final CurrentActor current;
  private final HubClock clock;
  private final Forms forms;

  BoardPages(BoardDesk desk, BoardMoves moves, CurrentActor current, HubClock clock, Forms forms) {
    this.desk = desk;
    this.moves = moves;
    this.current = current;
    this.clock = clock;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "board")
  static class Templates {
    private Templates() {}

    static native TemplateInstance show(BoardPage page);

    static native TemplateInstance sheet(MoveTrial trial, Faults faults);

    static native TemplateInstance done(Moved moved);
  }

  @GET
  public Uni<TemplateInstance> show(
      @RestQuery String q,
      @RestQuery Platform platform,
      @RestQuery UUID unitId,
      @RestQuery UUID accountId,
      @RestQuery String view,
      @RestQuery LocalDate day) {
    // Refuses the words here that the board could not be asked with.
    BoardQuestion.of(null, null, new Whose(q, platform, unitId), BoardQuestion.page(null, null));
    LocalDateTime now = LocalDateTime.ofInstant(clock.now(), HubClock.ZONE);
    boolean writes = current.get().has(Role.EDITOR) || current.get().has(Role.CONTRIBUTOR);
    String shown = view != null && BoardPage.VIEWS.contains(view) ? view : "";
    String first = day == null ? "" : day.toString();
    return Uni.createFrom()
        .item(
            Templates.show(
                new BoardPage(
                    now, q == null ? "" : q, platform, unitId, accountId, shown, first, writes)));
  }

  @GET
  @Path("/items")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<BoardView> items(
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @RestQuery String q,
      @RestQuery Platform platform,
      @RestQuery UUID unitId,
      @RestQuery UUID accountId,
      @RestQuery String cursor) {
    Whose whose = new Whose(q, platform, unitId);
    BoardQuestion asked = BoardQuestion.of(from, to, whose, BoardQuestion.page(null, cursor));
    return accountId == null
        ? desk.show(current.get(), asked)
        : desk.show(current.get(), asked, accountId);
  }

  @POST
  @Path("/moves/trial")
  public Uni<TemplateInstance> trial(@BeanParam MoveForm form) {
    return moves
        .trial(current.get(), forms.checked(form.wanted()))
        .map(trial -> Templates.sheet(trial, Faults.none()));
  }

  /** Done, or the sheet again with what stands against it. */
  @POST
  @Path("/moves")
  public Uni<Response> move(@BeanParam MoveForm form) {
    WantedMove wanted = forms.checked(form.wanted());
    return moves
        .move(current.get(), wanted)
        .map(moved -> Response.ok(Templates.done(moved)).build())
        .onFailure(e -> e instanceof Problem && wanted.at() != null)
        .recoverWithUni(e -> forms.refused(e, faults -> again(wanted, faults)));
  }

  private Uni<TemplateInstance> again(WantedMove wanted, Faults faults) {
    return moves.trial(current.get(), wanted).map(trial -> Templates.sheet(trial, faults));
  }
}
