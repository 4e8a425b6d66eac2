package org.juzhen.intake.links;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.links.Kinship.Piece;
import org.juzhen.intake.links.LinkRows.Candidate;
import org.juzhen.intake.links.LinkRows.Pair;
import org.juzhen.kernel.HubClock;

/** Suggests, when an article comes in, what it explains or what explains it (解读自动配对). */
@ApplicationScoped
public class LinkSuggesting {
  private final LinkRows rows;
  private final HubClock clock;

  LinkSuggesting(LinkRows rows, HubClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** In the present transaction; what a person decided on stays as it is. */
  public Uni<Void> suggest(UUID article) {
    return rows.known(article)
        .chain(
            known ->
                known == null
                    ? Uni.createFrom().voidItem()
                    : rows.candidates(article, known)
                        .map(found -> pairs(article, known.piece(), found))
                        .chain(
                            pairs ->
                                pairs.isEmpty()
                                    ? Uni.createFrom().voidItem()
                                    : rows.suggest(pairs, clock.now()).replaceWithVoid()));
  }

  static List<Pair> pairs(UUID article, Piece piece, List<Candidate> found) {
    List<Pair> pairs = new ArrayList<>();
    for (Candidate other : found) {
      boolean explains = piece.explains();
      List<String> why =
          explains ? Kinship.because(other.piece(), piece) : Kinship.because(piece, other.piece());
      if (!why.isEmpty()) {
        pairs.add(
            explains ? new Pair(other.id(), article, why) : new Pair(article, other.id(), why));
      }
    }
    return pairs;
  }
}
