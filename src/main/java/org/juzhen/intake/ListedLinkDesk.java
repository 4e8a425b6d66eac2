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
import java.util.UUID;
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
  private static final Duration SHOWN = Duration.ofDays(7);
  private static final int LONGEST_DETAIL = 300;
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String TURNS =
      "select url, looked_at, empty from portal_link where portal_id = ?1 and url = any(cast(?2 as"
          + " text[]))";

  private static final String NOTE =
      "insert into portal_link as l (portal_id, url, looked_at, empty, fault, fault_detail) select"
          + " ?1, u.url, ?4, u.empty, u.fault, u.detail from unnest(cast(?2 as text[]), cast(?3 as"
          + " int[]), cast(?5 as text[]), cast(?6 as text[])) as u(url, empty, fault, detail) on"
          + " conflict (portal_id, url) do update set looked_at = excluded.looked_at, empty = case"
          + " excluded.empty when 0 then 0 else l.empty + 1 end, fault = excluded.fault,"
          + " fault_detail = excluded.fault_detail";

  /** What rested this week because it brought nothing. */
  static final String EMPTY =
      "select url, looked_at, empty, fault, fault_detail from portal_link where portal_id = ?1 and"
          + " empty > 0 and looked_at > ?2 order by looked_at desc, url limit 20";

  private final Articles articles;
  private final HubClock clock;

  ListedLinkDesk(Articles articles, HubClock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * A page that was read.
   *
   * @param fault why no article stood there, or null where one did
   * @param detail of the fault, or null
   */
  record Looked(URI link, PollFault fault, String detail) {
    static Looked brought(URI link) {
      return new Looked(link, null, null);
    }

    boolean brought() {
      return fault == null;
    }

    /** Of the same page twice, the one that brought something. */
    private Looked or(Looked other) {
      return brought() ? this : other;
    }

    private String words() {
      String said = detail == null ? "" : detail.replace("\u0000", "");
      return said.isEmpty() ? null : said.substring(0, Math.min(said.length(), LONGEST_DETAIL));
    }
  }

  /** A page of the list that brought nothing (没有取到稿件的链接). */
  public record Empty(String url, Instant lookedAt, int times, PollFault fault, String detail) {}

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
    Map<String, Looked> once = new HashMap<>();
    looked.forEach(l -> once.merge(key(l.link()), l, Looked::or));
    List<Looked> pages = List.copyOf(once.values());
    return Sql.of(NOTE)
        .with(portal.id)
        .with(pages.stream().map(l -> key(l.link())).toArray(String[]::new))
        .with(pages.stream().map(l -> l.brought() ? 0 : 1).toArray(Integer[]::new))
        .with(clock.now())
        .with(pages.stream().map(l -> l.brought() ? null : l.fault().name()).toArray(String[]::new))
        .with(pages.stream().map(Looked::words).toArray(String[]::new))
        .update()
        .chain(
            x ->
                Sql.of("delete from portal_link where portal_id = ?1 and looked_at < ?2")
                    .with(portal.id)
                    .with(clock.now().minus(KEPT))
                    .update())
        .replaceWithVoid();
  }

  /** Pages of the last days that brought nothing, the latest first; at most twenty. */
  Uni<List<Empty>> empty(UUID portal) {
    return Sql.of(EMPTY)
        .with(portal)
        .with(clock.now().minus(SHOWN))
        .list(Tuple.class)
        .map(rows -> rows.stream().map(ListedLinkDesk::empty).toList());
  }

  private static Empty empty(Tuple r) {
    String fault = r.get(3, String.class);
    return new Empty(
        r.get(0, String.class),
        Column.instant(r.get(1)),
        r.get(2, Integer.class),
        fault == null ? PollFault.NO_ARTICLE : PollFault.valueOf(fault),
        r.get(4, String.class));
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
