package org.juzhen.intake;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;

/**
 * Decides what each arrival of a batch means and writes all of it in one statement. Whether an
 * article is known is looked up without locks; if another node was faster, the statement makes
 * fewer rows than wanted, fails, and the whole batch is tried again.
 */
final class ArrivalBatch {

  private final List<Arrival> arrivals;
  private final Map<Key, KnownArticle> known = new HashMap<>();
  private final Map<Key, Ahead> takenBack = new HashMap<>();
  private final Map<Key, UUID> made = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();
  private final ArrivalRows rows;
  private final Instant now;

  ArrivalBatch(List<Arrival> arrivals, Instant now) {
    this.arrivals = arrivals;
    this.rows = new ArrivalRows(now);
    this.now = now;
  }

  /**
   * One question, then one statement. A receipt for each arrival, in their order; null for one that
   * has to wait for another of the same article, and is not written.
   */
  Future<List<Receipt>> run(SqlConnection connection, String bell) {
    return readKnown(connection)
        .compose(
            x -> {
              List<Receipt> fates = new ArrayList<>();
              arrivals.forEach(a -> fates.add(fate(a)));
              return write(connection, bell).map(fates);
            });
  }

  private Future<Void> readKnown(SqlConnection connection) {
    List<Key> keys = arrivals.stream().flatMap(a -> a.keys().stream()).distinct().toList();
    Tuple wanted =
        Tuple.tuple()
            .addValue(keys.stream().map(Key::unitId).toArray(UUID[]::new))
            .addValue(keys.stream().map(Key::kind).toArray(String[]::new))
            .addValue(keys.stream().map(Key::key).toArray(String[]::new))
            .addOffsetDateTime(now.minus(KnownArticle.REMEMBERED).atOffset(ZoneOffset.UTC));
    return connection
        .preparedQuery(ArrivalSql.KNOWN)
        .execute(wanted)
        .map(
            found -> {
              found.forEach(this::remember);
              return null;
            });
  }

  private void remember(Row row) {
    Key key = new Key(row.getUUID("unit_id"), row.getString("kind"), row.getString("key"));
    if (row.getUUID("id") == null) {
      takenBack.put(key, Ahead.of(row));
    } else {
      known.put(key, KnownArticle.of(row));
    }
  }

  private Receipt fate(Arrival a) {
    if (a.keys().stream().anyMatch(made::containsKey)) {
      return null;
    }
    KnownArticle article = article(a);
    Ahead ahead = article == null ? first(a, takenBack, Ahead::articleId) : null;
    UUID subject = article != null ? article.id() : ahead != null ? ahead.articleId() : told(a);
    if (subject != null && !touched.add(subject)) {
      return null;
    }
    if (article != null) {
      return receipt(a, meet(article, a), true);
    }
    return a.content() == null ? wait(a, ahead) : receipt(a, receive(a, ahead), false);
  }

  /** Taken back before it came: remembered until it comes. */
  private Receipt wait(Arrival a, Ahead before) {
    if (told(a) == null) {
      return null;
    }
    if (before == null) {
      rows.ahead(told(a), a);
      journal(a, "WITHDRAW_AHEAD", told(a), 0, null);
    }
    return receipt(a, told(a), false);
  }

  /** An acknowledged message belongs to the article that its sender was told, written or not. */
  private KnownArticle article(Arrival a) {
    return first(a, known, KnownArticle::id);
  }

  private static <T> T first(Arrival a, Map<Key, T> found, Function<T, UUID> id) {
    UUID told = told(a);
    return a.keys().stream()
        .map(found::get)
        .filter(k -> k != null && (told == null || id.apply(k).equals(told)))
        .findFirst()
        .orElse(null);
  }

  private static UUID told(Arrival a) {
    return a.acknowledged() == null ? null : a.acknowledged().articleId();
  }

  private UUID receive(Arrival a, Ahead ahead) {
    UUID id = ahead != null ? ahead.articleId() : told(a) != null ? told(a) : Ids.next();
    Ahead takesEffect = ahead != null && ahead.takesEffectOn(a, now) ? ahead : null;
    rows.article(id, a, takesEffect);
    rows.version(id, 1, a);
    addKeys(a, id);
    Importance importance = a.labels().importance();
    if (takesEffect == null) {
      rows.news(id, importance == null ? "ARRIVED" : "CLASSED", null, a.origin().by());
    }
    journal(a, "RECEIVE", id, 1, importance);
    if (ahead != null) {
      rows.met(id);
    }
    if (takesEffect != null) {
      journal(a, "WITHDRAW", id, 1, null);
    }
    return id;
  }

  /** Something about an article that is known: perhaps nothing new at all. */
  private UUID meet(KnownArticle article, Arrival a) {
    addKeys(a, article.id());
    if (article.isNewerThan(a.said(now))) {
      older(article, a);
      return article.id();
    }
    if (a.content() == null) {
      withdraw(article, a);
      return article.id();
    }
    if (article.withdrawn() && a.origin().way().isRead()) {
      // A page that still stands, or a cache of it, does not undo what was said of the article.
      return article.id();
    }
    boolean changed = article.isChangedBy(a.origin(), a.content());
    if (damped(article, a, changed)) {
      return article.id();
    }
    Importance said = a.origin().way() == Way.HAND ? null : a.labels().importance();
    boolean classed = said != null && !said.name().equals(article.saidImportance());
    if (!changed && !classed) {
      return article.id();
    }
    Integer number = changed ? article.textVersion() + 1 : null;
    String importance = classed ? said.name() : null;
    rows.change(article, a, number, importance);
    if (changed) {
      rows.version(article.id(), number, a);
      rows.news(article.id(), "CHANGED", null, a.origin().by());
    }
    if (classed && !said.name().equals(article.importance())) {
      rows.news(article.id(), "CLASSED", article.importance(), a.origin().by());
    }
    int current = changed ? number : article.textVersion();
    journal(a, changed ? "CHANGE" : "CLASSIFY", article.id(), current, said);
    return article.id();
  }

  /**
   * Changes nothing, and is not lost either: it stands in the journal, and on the page if it
   * matters.
   */
  private void older(KnownArticle article, Arrival a) {
    journal(a, "PASS_OVER", article.id(), article.textVersion(), a.labels().importance());
    if (article.isOtherThan(a)) {
      rows.older(article.id(), a);
    }
  }

  /** A text that flips makes no version; the first time in a day it is written into the journal. */
  private boolean damped(KnownArticle article, Arrival a, boolean changed) {
    Instant at = a.at(now);
    boolean flips = changed && article.flips(a, at);
    if (flips) {
      rows.damped(article.id(), Fingerprint.whole(a.content()), at);
      if (article.calm()) {
        journal(a, "DAMP", article.id(), article.textVersion(), null);
      }
    } else if (!changed && article.isBack(a)) {
      rows.damped(article.id(), null, at);
    }
    return flips;
  }

  private void withdraw(KnownArticle article, Arrival a) {
    if (!article.withdrawn()) {
      rows.change(article, a, null, null);
      rows.news(article.id(), "WITHDRAWN", null, a.origin().by());
      journal(a, "WITHDRAW", article.id(), article.textVersion(), null);
    }
  }

  /**
   * New ways to recognise the article; a key that leads to another article stays there. Those of an
   * acknowledged message were reserved with its receipt.
   */
  private void addKeys(Arrival a, UUID article) {
    for (Key key : a.keys()) {
      boolean there = known.containsKey(key) || takenBack.containsKey(key);
      boolean added = !there && made.putIfAbsent(key, article) == null;
      if (added && a.acknowledged() == null) {
        rows.key(key, article);
      }
    }
  }

  private Receipt receipt(Arrival a, UUID article, boolean had) {
    if (a.acknowledged() != null) {
      rows.read(a.acknowledged().receiptId());
      return new Receipt(a.acknowledged().receiptId(), article, false, had);
    }
    UUID id = Ids.next();
    rows.payload(id, a, article);
    return new Receipt(id, article, false, had);
  }

  private void journal(Arrival a, String verb, UUID id, int version, Importance importance) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("way", a.origin().way().name());
    detail.put("version", version);
    if (a.saidAt() != null) {
      detail.put("said", a.saidAt().toString());
    }
    if (importance != null) {
      detail.put("importance", importance.name());
    }
    if (a.content() != null) {
      detail.put("title", Digests.hex(a.content().title()).substring(0, 16));
    }
    rows.journal(a, verb, id, detail);
  }

  private Future<Void> write(SqlConnection connection, String bell) {
    return rows.isEmpty()
        ? Future.succeededFuture()
        : connection.preparedQuery(ArrivalRows.SQL).execute(rows.parameters(bell)).mapEmpty();
  }
}
