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
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.registry.Unit;
import org.juzhen.review.Piece;
import org.juzhen.review.PieceLimits;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.ReviewProblem;
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

  /** One text as it is read, wherever it is shown. */
  record Reading(
      String unitPath, Draft.Texts texts, int media, PieceLimits limits, String leadsTo) {}

  /** What is to be read, with all that has to be known for it. */
  record Gathered(
      Map<UUID, Reading> readings, Surroundings around, Map<Draft.Texts, List<Link>> links) {}

  /** Where each text leads; takes its time, so not on the event loop. */
  Map<Draft.Texts, List<Link>> links(ReviewOrder order) {
    Map<Draft.Texts, List<Link>> links = new HashMap<>();
    order.pieces().stream()
        .map(p -> texts(order, p))
        .forEach(t -> links.computeIfAbsent(t, x -> List.copyOf(Link.in(x, x.read()))));
    return Map.copyOf(links);
  }

  /** Collects what has to be known; joins its caller's transaction. */
  Uni<Gathered> gather(ReviewOrder order, Unit unit, Map<Draft.Texts, List<Link>> links) {
    Map<UUID, Reading> readings = new HashMap<>();
    order.pieces().forEach(p -> readings.put(p.accountId(), reading(order, p, unit.path())));
    List<Link> all = readings.values().stream().flatMap(r -> links.get(r.texts).stream()).toList();
    return surroundings
        .around(order, all, unit)
        .map(around -> new Gathered(readings, around, links));
  }

  /** Reads; takes its time, so not on the event loop. */
  ReadAhead readAhead(Gathered gathered) {
    List<Dictionary> inForce = book.all();
    Map<Reading, List<Finding>> found = new HashMap<>();
    long end = System.nanoTime() + limit.toNanos();
    for (Reading r : Set.copyOf(gathered.readings.values())) {
      found.put(r, read(r, gathered.around, Duration.ofNanos(end - System.nanoTime())));
    }
    return new ReadAhead(gathered, inForce, found);
  }

  /**
   * What was found in these pieces of a submission; joins its caller's transaction. What changed
   * since it was read ahead is refused, not read here: the event loop is for everybody.
   */
  public Uni<Report> report(ReviewOrder order, List<Piece> pieces, Unit unit, ReadAhead ahead) {
    if (order.pieces().stream().anyMatch(p -> !ahead.links().containsKey(texts(order, p)))) {
      throw ReviewProblem.NOT_READ_YET.problem();
    }
    return gather(order, unit, ahead.links())
        .map(
            now ->
                new Report(
                    book.said(unit.path()),
                    all(pieces, now.readings, r -> ahead.of(r, now.around, book.all()))));
  }

  private static Reading reading(ReviewOrder order, Piece p, String unitPath) {
    return new Reading(
        unitPath,
        texts(order, p),
        p.media().size(),
        order.limits().getOrDefault(p.accountId(), PieceLimits.NONE),
        // Where an article comes from is judged as its source.
        order.articleId() == null ? order.sourceUrl() : null);
  }

  private static Draft.Texts texts(ReviewOrder order, Piece p) {
    boolean markup = order.kind() == SubjectKind.POST;
    return new Draft.Texts(p.title(), p.bodyHtml(), p.summary(), markup, shortText(p), p.drawn());
  }

  /** Its link is that of the piece, and judged as such. */
  private static String shortText(Piece p) {
    if (p.shortText() == null) {
      return "";
    }
    return p.sourceUrl() == null
        ? p.shortText()
        : p.shortText().replace(p.sourceUrl(), "").stripTrailing();
  }

  /** Pieces with the same words are read once; what all pieces share is said once. */
  private static List<Found> all(
      List<Piece> pieces, Map<UUID, Reading> readings, Function<Reading, List<Finding>> reader) {
    Map<Reading, List<Finding>> read = new HashMap<>();
    List<Found> found = new ArrayList<>();
    for (Piece p : pieces) {
      read.computeIfAbsent(readings.get(p.accountId()), reader);
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
