package org.juzhen.review.screening;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.registry.Unit;
import org.juzhen.review.Piece;
import org.juzhen.review.PieceLimits;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.SubjectKind;

/**
 * Runs every check over every piece of a submission, all within a limit of time. A check that
 * crashes, or was not done by then, is a check that failed.
 */
@ApplicationScoped
public class Screening {
  private final List<Check> checks;
  private final SurroundingsBook surroundings;
  private final DictionaryBook book;
  private final Duration limit;

  Screening(
      @All List<Check> checks,
      SurroundingsBook surroundings,
      DictionaryBook book,
      @ConfigProperty(name = "juzhen.review.screening-limit") Duration limit) {
    this.checks = checks;
    this.surroundings = surroundings;
    this.book = book;
    this.limit = limit;
  }

  /**
   * What was found.
   *
   * @param dictionaryVersion the dictionaries that were used and their versions
   */
  public record Report(String dictionaryVersion, List<Found> findings) {}

  /**
   * A finding and where.
   *
   * @param accountId the account whose piece it is, or null when it is in all of them
   */
  public record Found(UUID accountId, Finding finding) {}

  private record Reading(
      String unitPath, Draft.Texts texts, int media, PieceLimits limits, String leadsTo) {}

  /** Reads the pieces of a submission. */
  public Uni<Report> read(ReviewOrder order, List<Piece> pieces, Unit unit) {
    Map<UUID, Reading> readings = new HashMap<>();
    pieces.forEach(p -> readings.put(p.accountId(), reading(order, p, unit.path())));
    List<Link> links =
        readings.values().stream().flatMap(r -> Link.in(r.texts, r.texts.read()).stream()).toList();
    return surroundings
        .around(order, links, unit)
        .map(around -> new Report(book.said(unit.path()), all(pieces, readings, around)));
  }

  private static Reading reading(ReviewOrder order, Piece p, String unitPath) {
    boolean markup = order.kind() == SubjectKind.POST;
    return new Reading(
        unitPath,
        new Draft.Texts(p.title(), p.bodyHtml(), p.summary(), markup),
        p.media().size(),
        order.limits().getOrDefault(p.accountId(), PieceLimits.NONE),
        // Where an article comes from is judged as its source.
        order.articleId() == null ? order.sourceUrl() : null);
  }

  /** Pieces with the same words are read once; what all pieces share is said once. */
  private List<Found> all(List<Piece> pieces, Map<UUID, Reading> readings, Surroundings around) {
    Map<Reading, List<Finding>> read = new HashMap<>();
    List<Found> found = new ArrayList<>();
    long end = System.nanoTime() + limit.toNanos();
    for (Piece p : pieces) {
      read.computeIfAbsent(
          readings.get(p.accountId()),
          r -> read(r, around, Duration.ofNanos(end - System.nanoTime())));
    }
    Set<Finding> said = new HashSet<>();
    for (Piece p : pieces) {
      for (Finding f : read.get(readings.get(p.accountId()))) {
        boolean everywhere = read.values().stream().allMatch(list -> list.contains(f));
        if (!everywhere || said.add(f)) {
          found.add(new Found(everywhere ? null : p.accountId(), f));
        }
      }
    }
    return found;
  }

  private List<Finding> read(Reading r, Surroundings around, Duration limit) {
    return new TimedReading(
            () -> Draft.of(r.texts, r.media, r.limits, around).by(r.unitPath).leadingTo(r.leadsTo),
            checks)
        .within(limit);
  }

  List<Finding> read(Draft draft) {
    return new TimedReading(() -> draft, checks).within(limit);
  }
}
