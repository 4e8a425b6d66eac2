package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/**
 * Which pages of a list are read this time: those never seen, then those young enough to be
 * corrected, the one first that was looked at longest ago. What brought no article rests, twice as
 * long each time.
 */
@ApplicationScoped
class ListedLinkDesk {
  private static final int MOST = 30;

  /** Younger articles are read again, in case they were corrected. */
  private static final Duration FRESH = Duration.ofDays(3);

  private static final Duration FIRST_REST = Duration.ofMinutes(10);
  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String TURNS =
      "select url, looked_at, empty from portal_link where portal_id = ?1 and url = any(cast(?2 as"
          + " text[]))";

  private static final String NOTE =
      "insert into portal_link as l (portal_id, url, looked_at, empty) select ?1, u.url, ?4,"
          + " u.empty from unnest(cast(?2 as text[]), cast(?3 as int[])) as u(url, empty) on"
          + " conflict (portal_id, url) do update set looked_at = excluded.looked_at, empty = case"
          + " excluded.empty when 0 then 0 else l.empty + 1 end";

  private final Articles articles;
  private final HubClock clock;

  ListedLinkDesk(Articles articles, HubClock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /** A page that was read, and whether an article stood there. */
  record Looked(URI link, boolean brought) {}

  private record Turn(Instant at, int empty) {
    static final Turn NEVER = new Turn(Instant.EPOCH, 0);

    boolean rests(Instant now) {
      if (empty == 0) {
        return false;
      }
      long minutes = FIRST_REST.toMinutes() << Math.min(empty - 1, 10);
      return now.isBefore(at.plus(Duration.ofMinutes(Math.min(minutes, LONGEST_REST.toMinutes()))));
    }
  }

  /**
   * At most thirty.
   *
   * @throws PollFailure NO_ARTICLE where none of the links ever led to one and all of them rest
   */
  @WithTransaction
  Uni<List<URI>> worthReading(Portal portal, List<URI> links) {
    List<String> keys = links.stream().map(ListedLinkDesk::key).toList();
    return articles
        .knownAddresses(portal.unitId, keys)
        .chain(
            known ->
                turns(portal, keys)
                    .map(turns -> chosen(links, known, turns))
                    .invoke(
                        worth -> {
                          if (worth.isEmpty() && known.isEmpty()) {
                            throw new PollFailure(PollFault.NO_ARTICLE, portal.host);
                          }
                        }));
  }

  private List<URI> chosen(List<URI> links, Map<String, Instant> known, Map<String, Turn> turns) {
    Instant now = clock.now();
    Instant fresh = now.minus(FRESH);
    Comparator<URI> longestAgo = Comparator.comparing(l -> turn(turns, l).at());
    Stream<URI> unseen =
        links.stream()
            .filter(l -> !known.containsKey(key(l)) && !turn(turns, l).rests(now))
            .sorted(longestAgo);
    Stream<URI> young =
        links.stream()
            .filter(l -> fresh.isBefore(known.getOrDefault(key(l), fresh)))
            .sorted(longestAgo);
    return Stream.concat(unseen, young).limit(MOST).toList();
  }

  private static Turn turn(Map<String, Turn> turns, URI link) {
    return turns.getOrDefault(key(link), Turn.NEVER);
  }

  private static Uni<Map<String, Turn>> turns(Portal portal, List<String> keys) {
    return Sql.of(TURNS)
        .with(portal.id)
        .with(keys.toArray(String[]::new))
        .list(Tuple.class)
        .map(
            rows -> {
              Map<String, Turn> turns = new HashMap<>();
              rows.forEach(
                  r ->
                      turns.put(
                          r.get(0, String.class),
                          new Turn(Column.instant(r.get(1)), r.get(2, Integer.class))));
              return turns;
            });
  }

  /** Remembers what was read just now. */
  @WithTransaction
  Uni<Void> note(Portal portal, List<Looked> looked) {
    Map<String, Integer> once = new HashMap<>();
    looked.forEach(l -> once.merge(key(l.link()), l.brought() ? 0 : 1, Math::min));
    return Sql.of(NOTE)
        .with(portal.id)
        .with(once.keySet().toArray(String[]::new))
        .with(once.values().toArray(Integer[]::new))
        .with(clock.now())
        .update()
        .chain(
            x ->
                Sql.of("delete from portal_link where portal_id = ?1 and looked_at < ?2")
                    .with(portal.id)
                    .with(clock.now().minus(KEPT))
                    .update())
        .replaceWithVoid();
  }

  /** Whoever asks to read a portal now wants everything read, also what rests. */
  @WithTransaction
  Uni<Void> wake(Portal portal) {
    return Sql.of("update portal_link set empty = 0 where portal_id = ?1 and empty > 0")
        .with(portal.id)
        .update()
        .replaceWithVoid();
  }

  private static String key(URI link) {
    return CanonicalUrl.of(link.toString());
  }
}
