package org.juzhen.board;

import io.smallrye.mutiny.Uni;
import org.juzhen.kernel.Actor;

/** How one kind of thing is moved. */
interface Moves {
  BoardKind kind();

  Uni<MoveTrial> trial(Actor by, WantedMove wanted);

  Uni<Moved> move(Actor by, WantedMove wanted);
}
