package org.juzhen.review.screening;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.review.Piece;
import org.juzhen.review.PieceLimits;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.SubjectKind;

/**
 * Runs every check over every piece of a submission. A check that crashes is a check that failed.
 */
@ApplicationScoped
public class Screening {
  private static final Logger LOG = Logger.getLogger(Screening.class);

  private final List<Check> checks;
  private final List<KnownSources> lists;
  private final DictionaryBook book;
  private final Rules rules;

  Screening(
      @All List<Check> checks, @All List<KnownSources> lists, DictionaryBook book, Rules rules) {
    this.checks = checks;
    this.lists = lists;
    this.book = book;
    this.rules = rules;
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

  private record Reading(String unitPath, Draft.Texts texts, int media, PieceLimits limits) {}

  /** Reads the pieces of a submission. */
  public Uni<Report> read(ReviewOrder order, List<Piece> pieces, Unit unit) {
    Map<UUID, Reading> readings = new HashMap<>();
    pieces.forEach(p -> readings.put(p.accountId(), reading(order, p, unit.path())));
    String host = Link.host(order.sourceUrl());
    Set<String> hosts = new LinkedHashSet<>();
    readings.values().forEach(r -> Link.in(r.texts.read()).forEach(l -> hosts.add(l.host())));
    hosts.add(host);
    hosts.removeIf(Objects::isNull);
    return known(unit, hosts)
        .chain(
            known ->
                source(order, host)
                    .map(s -> new Report(book.said(unit.path()), all(pieces, readings, s, known))));
  }

  private static Reading reading(ReviewOrder order, Piece p, String unitPath) {
    boolean markup = order.kind() == SubjectKind.POST;
    return new Reading(
        unitPath,
        new Draft.Texts(p.title(), p.bodyHtml(), p.summary(), markup),
        p.media().size(),
        order.limits().getOrDefault(p.accountId(), PieceLimits.NONE));
  }

  private Uni<Draft.SourceFacts> source(ReviewOrder order, String host) {
    if (order.articleId() == null) {
      return Uni.createFrom().nullItem();
    }
    return rules
        .value(order.unitId(), RuleKey.SOURCE_POLICY)
        .map(r -> new Draft.SourceFacts(order.sourceName(), host, r.value().equals("HARD")));
  }

  private Uni<Set<String>> known(Unit unit, Collection<String> hosts) {
    return Multi.createFrom()
        .iterable(lists)
        .onItem()
        .transformToUniAndConcatenate(list -> list.knownTo(unit, hosts))
        .collect()
        .in(HashSet::new, Set::addAll);
  }

  /** Pieces with the same words are read once; what all pieces share is said once. */
  private List<Found> all(
      List<Piece> pieces,
      Map<UUID, Reading> readings,
      Draft.SourceFacts source,
      Set<String> known) {
    Map<Reading, List<Finding>> read = new HashMap<>();
    List<Found> found = new ArrayList<>();
    for (Piece p : pieces) {
      read.computeIfAbsent(readings.get(p.accountId()), r -> read(r, source, known));
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

  private List<Finding> read(Reading r, Draft.SourceFacts source, Set<String> known) {
    return read(Draft.of(r.texts, r.media, r.limits, source, known).by(r.unitPath));
  }

  List<Finding> read(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      String name = check.getClass().getSimpleName().replace("_ClientProxy", "");
      try {
        check.read(draft, findings::add);
      } catch (RuntimeException | StackOverflowError e) {
        LOG.errorf("Check %s failed with %s", name, e.getClass().getName());
        findings.add(Finding.whole(Gate.TEXT, Severity.BLOCK, Rule.CHECK_CRASHED, name));
      }
    }
    return findings;
  }
}
