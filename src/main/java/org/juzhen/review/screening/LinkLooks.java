package org.juzhen.review.screening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.juzhen.kernel.Sql;

/** What looks at addresses showed; only what is younger than a day counts. */
@ApplicationScoped
class LinkLooks {
  private static final Duration COUNTS = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String KNOWN =
      "select address, state from link_look"
          + " where address = any(cast(?1 as text[])) and looked_at > ?2";
  private static final String NOTED =
      "insert into link_look (address, state, note, looked_at)"
          + " select n.address, n.state, n.note, ?4 from unnest(cast(?1 as text[]),"
          + " cast(?2 as text[]), cast(?3 as text[])) as n(address, state, note)"
          + " on conflict (address) do update"
          + " set state = excluded.state, note = excluded.note, looked_at = excluded.looked_at";
  private static final String FORGOTTEN = "delete from link_look where looked_at < ?1";

  /** What is known of these addresses. */
  Uni<Map<String, LinkState>> known(Collection<String> addresses, Instant now) {
    if (addresses.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Sql.of(KNOWN)
        .with(addresses.toArray(String[]::new))
        .with(now.minus(COUNTS))
        .list(Object[].class)
        .map(
            rows -> {
              Map<String, LinkState> known = new HashMap<>();
              rows.forEach(r -> known.put((String) r[0], LinkState.valueOf((String) r[1])));
              return known;
            });
  }

  Uni<Void> note(Map<String, LinkCall.Answer> seen, Instant now) {
    List<LinkCall.Answer> answers = List.copyOf(seen.values());
    return forget(now)
        .chain(x -> Panache.getSession())
        .chain(
            s ->
                s.createNativeQuery(NOTED)
                    .setParameter(1, seen.keySet().toArray(String[]::new))
                    .setParameter(2, texts(answers, a -> a.state().name()))
                    .setParameter(3, texts(answers, LinkCall.Answer::note))
                    .setParameter(4, now)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static String[] texts(
      List<LinkCall.Answer> answers, Function<LinkCall.Answer, String> of) {
    return answers.stream().map(of).toArray(String[]::new);
  }

  private static Uni<Integer> forget(Instant now) {
    return Sql.of(FORGOTTEN).with(now.minus(KEPT)).update();
  }

  /** Hosts that are reserved for examples lead nowhere. */
  static boolean canBeLookedAt(String address) {
    String host = Link.host(address);
    return host != null
        && address.length() <= 2000
        && address.regionMatches(true, 0, "http", 0, 4)
        && !host.matches(".*\\.(?:example|invalid|test)|(?:.*\\.)?example\\.(?:com|net|org)");
  }
}
