package org.juzhen.intake;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;

/**
 * Decides what each arrival of a batch means and writes all of it in one statement. Whether an
 * article is known is looked up without locks; if another node was faster, the statement makes
 * fewer rows than wanted, fails, and the whole batch is tried again.
 */
final class ArrivalBatch {

  /** What became of one arrival: a receipt, or why not. Null: not in this batch, try the next. */
  record Fate(Receipt receipt, RuntimeException refusal) {}

  private final List<Arrival> arrivals;
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<String, byte[]> bodies = new HashMap<>();
  private final Map<Key, KnownArticle> known = new HashMap<>();
  private final Map<Key, UUID> made = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();
  private final ArrivalRows rows;

  ArrivalBatch(List<Arrival> arrivals, Instant now) {
    this.arrivals = arrivals;
    this.rows = new ArrivalRows(now);
  }

  /**
   * Two questions sent together, then one statement that commits by itself: two round trips. One
   * fate for each arrival, in their order.
   */
  Future<List<Fate>> run(SqlConnection connection, String bell) {
    return Future.join(readReceipts(connection), readKnown(connection))
        .compose(
            x -> {
              List<Fate> fates = new ArrayList<>();
              arrivals.forEach(a -> fates.add(fate(a)));
              return write(connection, bell).map(fates);
            });
  }

  private Future<Void> readReceipts(SqlConnection connection) {
    List<Origin> pushed =
        arrivals.stream().map(Arrival::origin).filter(o -> o.webhookId() != null).toList();
    if (pushed.isEmpty()) {
      return Future.succeededFuture();
    }
    Tuple messages =
        Tuple.tuple()
            .addValue(pushed.stream().map(Origin::portalId).toArray(UUID[]::new))
            .addValue(pushed.stream().map(Origin::webhookId).toArray(String[]::new));
    return connection
        .preparedQuery(ArrivalSql.RECEIPTS)
        .execute(messages)
        .map(
            found -> {
              found.forEach(this::remember);
              return null;
            });
  }

  private void remember(Row row) {
    String message = row.getUUID("portal_id") + " " + row.getString("webhook_id");
    receipts.put(message, new Receipt(row.getUUID("id"), row.getUUID("article_id"), true));
    Buffer digest = row.getBuffer("body_digest");
    bodies.put(message, digest.getBytes());
  }

  private Future<Void> readKnown(SqlConnection connection) {
    List<Key> keys = arrivals.stream().flatMap(a -> a.keys().stream()).distinct().toList();
    Tuple wanted =
        Tuple.tuple()
            .addValue(keys.stream().map(Key::unitId).toArray(UUID[]::new))
            .addValue(keys.stream().map(Key::kind).toArray(String[]::new))
            .addValue(keys.stream().map(Key::key).toArray(String[]::new));
    return connection
        .preparedQuery(ArrivalSql.KNOWN)
        .execute(wanted)
        .map(
            found -> {
              found.forEach(
                  row ->
                      known.put(
                          new Key(
                              row.getUUID("unit_id"), row.getString("kind"), row.getString("key")),
                          KnownArticle.of(row)));
              return null;
            });
  }

  private Fate fate(Arrival a) {
    String message = a.origin().message();
    if (message != null && receipts.containsKey(message)) {
      return replay(a, message);
    }
    if (a.keys().stream().anyMatch(made::containsKey)) {
      return null;
    }
    KnownArticle article =
        a.keys().stream().map(known::get).filter(k -> k != null).findFirst().orElse(null);
    if (article != null && !touched.add(article.id())) {
      return null;
    }
    if (article == null && a.content() == null) {
      return new Fate(null, IntakeProblem.ARTICLE_UNKNOWN.problem());
    }
    UUID id = article == null ? receive(a) : meet(article, a);
    return new Fate(receipt(a, id), null);
  }

  private Fate replay(Arrival a, String message) {
    if (!java.util.Arrays.equals(bodies.get(message), a.origin().bodyDigest())) {
      return new Fate(null, IntakeProblem.HOOK_ID_REUSED.with("webhookId", a.origin().webhookId()));
    }
    Receipt before = receipts.get(message);
    return new Fate(new Receipt(before.receiptId(), before.articleId(), true), null);
  }

  private UUID receive(Arrival a) {
    UUID id = Ids.next();
    rows.article(id, a);
    rows.version(id, 1, a);
    addKeys(a, id);
    Importance importance = a.labels().importance();
    if (importance != null) {
      rows.news(id, "CLASSED", null, a.origin().by());
    }
    journal(a, "RECEIVE", id, 1, importance);
    return id;
  }

  /** Something about an article that is known: perhaps nothing new at all. */
  private UUID meet(KnownArticle article, Arrival a) {
    addKeys(a, article.id());
    if (article.isNewerThan(a.saidAt())) {
      return article.id();
    }
    if (a.content() == null) {
      withdraw(article, a);
      return article.id();
    }
    boolean changed = article.isChangedBy(a.origin(), a.content());
    Importance said = a.labels().importance();
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

  private void withdraw(KnownArticle article, Arrival a) {
    if (!article.withdrawn()) {
      rows.change(article, a, null, null);
      rows.news(article.id(), "WITHDRAWN", null, a.origin().by());
      journal(a, "WITHDRAW", article.id(), article.textVersion(), null);
    }
  }

  /** New ways to recognise the article; a key that leads to another article stays there. */
  private void addKeys(Arrival a, UUID article) {
    for (Key key : a.keys()) {
      if (!known.containsKey(key) && made.putIfAbsent(key, article) == null) {
        rows.key(key, article);
      }
    }
  }

  private Receipt receipt(Arrival a, UUID article) {
    UUID id = Ids.next();
    rows.payload(id, a, article);
    Receipt receipt = new Receipt(id, article, false);
    if (a.origin().webhookId() != null) {
      rows.receipt(id, a.origin(), article);
      receipts.put(a.origin().message(), receipt);
      bodies.put(a.origin().message(), a.origin().bodyDigest());
    }
    return receipt;
  }

  private void journal(Arrival a, String verb, UUID id, int version, Importance importance) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("way", a.origin().way().name());
    detail.put("version", version);
    if (importance != null) {
      detail.put("importance", importance.name());
    }
    if (a.content() != null) {
      detail.put("title", Digests.hex(a.content().title()).substring(0, 16));
    }
    rows.journal(a.origin(), verb, id, detail);
  }

  private Future<Void> write(SqlConnection connection, String bell) {
    return rows.isEmpty()
        ? Future.succeededFuture()
        : connection.preparedQuery(ArrivalRows.SQL).execute(rows.parameters(bell)).mapEmpty();
  }
}
