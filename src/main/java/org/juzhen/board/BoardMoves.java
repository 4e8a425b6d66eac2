package org.juzhen.board;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Actor;

/** Tries and makes moves, each kind by its own desks. */
@ApplicationScoped
class BoardMoves {
  private final List<Moves> kinds;

  BoardMoves(@All List<Moves> kinds) {
    this.kinds = kinds;
  }

  Uni<MoveTrial> trial(Actor by, WantedMove wanted) {
    return of(wanted).trial(by, wanted);
  }

  Uni<Moved> move(Actor by, WantedMove wanted) {
    return of(wanted).move(by, wanted);
  }

  private Moves of(WantedMove wanted) {
    return kinds.stream().filter(k -> k.kind() == wanted.kind()).findFirst().orElseThrow();
  }
}
