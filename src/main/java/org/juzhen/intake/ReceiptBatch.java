package org.juzhen.intake;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.Ids;

/**
 * Makes messages durable that came at the same time: which article each one is about, a receipt and
 * the message itself, in one statement. Nothing is locked; if a message, or the key of an article,
 * is there already and was not seen, the statement breaks a unique index, writes nothing at all,
 * and the batch is tried again.
 */
final class ReceiptBatch {

  /** What a sender hears: a receipt, or why not. */
  record Fate(Receipt receipt, RuntimeException refusal) {}

  private final List<Pushed> messages;
  private final Instant now;
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<String, byte[]> digests = new HashMap<>();
  private final Map<Key, UUID> articles = new HashMap<>();
  private final Rows newKeys = new Rows("uuid", "text", "text", "uuid");
  private final Rows arrived = new Rows("uuid", "uuid", "text", "bytea", "uuid");
  private final Rows bodies = new Rows("bytea");

  ReceiptBatch(List<Pushed> messages, Instant now) {
    this.messages = messages;
    this.now = now;
  }

  /** Two questions sent together, then one statement that commits by itself. */
  Future<List<Fate>> run(SqlConnection connection) {
    return Future.join(readReceipts(connection), readKeys(connection))
        .compose(x -> runUnseen(connection));
  }

  /**
   * The one statement alone: what nobody has seen yet, as nearly all of a rush, needs no asking.
   */
  Future<List<Fate>> runUnseen(SqlConnection connection) {
    List<Fate> fates = new ArrayList<>();
    messages.forEach(m -> fates.add(fate(m)));
    return write(connection).map(fates);
  }

  private Future<Void> readReceipts(SqlConnection connection) {
    Tuple named =
        Tuple.tuple()
            .addValue(messages.stream().map(m -> m.origin().portalId()).toArray(UUID[]::new))
            .addValue(messages.stream().map(m -> m.origin().webhookId()).toArray(String[]::new));
    return connection
        .preparedQuery(ReceiptSql.RECEIPTS)
        .execute(named)
        .map(
            found -> {
              found.forEach(this::remember);
              return null;
            });
  }

  private void remember(Row row) {
    String message = row.getUUID("portal_id") + " " + row.getString("webhook_id");
    receipts.put(message, new Receipt(row.getUUID("id"), row.getUUID("article_id"), true, true));
    digests.put(message, row.getBuffer("body_digest").getBytes());
  }

  private Future<Void> readKeys(SqlConnection connection) {
    List<Key> keys = messages.stream().flatMap(m -> m.keys().stream()).distinct().toList();
    Tuple wanted =
        Tuple.tuple()
            .addValue(keys.stream().map(Key::unitId).toArray(UUID[]::new))
            .addValue(keys.stream().map(Key::kind).toArray(String[]::new))
            .addValue(keys.stream().map(Key::key).toArray(String[]::new));
    return connection
        .preparedQuery(ReceiptSql.KEYS)
        .execute(wanted)
        .map(
            found -> {
              found.forEach(
                  row ->
                      articles.put(
                          new Key(row.getUUID(0), row.getString(1), row.getString(2)),
                          row.getUUID(3)));
              return null;
            });
  }

  private Fate fate(Pushed m) {
    Receipt before = receipts.get(m.origin().message());
    if (before != null) {
      return Arrays.equals(digests.get(m.origin().message()), m.origin().bodyDigest())
          ? new Fate(new Receipt(before.receiptId(), before.articleId(), true, true), null)
          : new Fate(null, IntakeProblem.HOOK_ID_REUSED.with("webhookId", m.origin().webhookId()));
    }
    UUID article =
        m.keys().stream().map(articles::get).filter(a -> a != null).findFirst().orElse(null);
    return new Fate(acknowledge(m, article == null ? Ids.next() : article), null);
  }

  /** New ways to recognise the article; a key that leads to another article stays there. */
  private Receipt acknowledge(Pushed m, UUID article) {
    for (Key key : m.keys()) {
      if (articles.putIfAbsent(key, article) == null) {
        newKeys.add(key.unitId(), key.kind(), key.key(), article);
      }
    }
    Origin o = m.origin();
    Receipt receipt = new Receipt(Ids.next(), article, false, false);
    arrived.add(receipt.receiptId(), o.portalId(), o.webhookId(), o.bodyDigest(), article);
    bodies.add((Object) m.raw());
    receipts.put(o.message(), receipt);
    digests.put(o.message(), o.bodyDigest());
    return receipt;
  }

  private Future<Void> write(SqlConnection connection) {
    if (arrived.size() == 0) {
      return Future.succeededFuture();
    }
    Tuple parameters = Tuple.tuple();
    newKeys.addTo(parameters);
    arrived.addTo(parameters);
    parameters.addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
    bodies.addTo(parameters);
    return connection.preparedQuery(ReceiptSql.WRITE).execute(parameters).mapEmpty();
  }
}
