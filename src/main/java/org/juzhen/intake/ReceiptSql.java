package org.juzhen.intake;

/** The texts of the statements by which messages are acknowledged, and found again to be read. */
final class ReceiptSql {

  private ReceiptSql() {}

  /** The receipts among these messages. */
  static final String RECEIPTS =
      "select r.id, r.portal_id, r.webhook_id, r.body_digest, r.article_id from unnest($1::uuid[],"
          + " $2::text[]) w(portal_id, webhook_id) join hook_receipt r using (portal_id, webhook_id)";

  /** The articles that these keys lead to, written or only reserved. */
  static final String KEYS =
      "select k.unit_id, k.kind, k.key, k.article_id from unnest($1::uuid[], $2::text[], $3::text[])"
          + " w(unit_id, kind, key) join article_key k using (unit_id, kind, key)";

  /** Keys, receipts and messages at once; where one of them is there already it fails. */
  static final String WRITE =
      "with keys as (insert into article_key (unit_id, kind, key, article_id) select * from"
          + " unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[])), receipts as (insert into"
          + " hook_receipt (id, portal_id, webhook_id, body_digest, article_id, received_at, due_at)"
          + " select t.*, $10::timestamptz, $10::timestamptz from unnest($5::uuid[], $6::uuid[], $7::text[], $8::bytea[],"
          + " $9::uuid[]) t) insert into article_payload (id, received_at, portal_id, article_id,"
          + " way, body) select t.id, $10::timestamptz, t.portal_id, t.article_id, 'WEBHOOK', t.body"
          + " from unnest($5::uuid[], $6::uuid[], $9::uuid[], $11::bytea[]) t(id, portal_id,"
          + " article_id, body)";

  /** One node reads at a time, so that the messages of an article keep their order. */
  static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('hook_receipt', 60))";

  /** What was acknowledged and not read yet, oldest first, and no more than fits into memory. */
  static final String DUE =
      "select d.id, d.article_id, d.received_at, d.webhook_id, d.portal_id, d.body, p.unit_id,"
          + " p.name from (select r.*, m.body, sum(octet_length(m.body)) over (order by r.due_at,"
          + " r.id) - octet_length(m.body) as before from (select * from hook_receipt where due_at"
          + " <= $1 order by due_at, id limit $2) r join article_payload m on m.id = r.id and"
          + " m.received_at = r.received_at) d join portal p on p.id = d.portal_id where d.before <"
          + " 8388608 order by d.due_at, d.id";

  /** One that cannot be read waits longer each time and holds nobody up. */
  static final String POSTPONE =
      "update hook_receipt set failures = failures + 1, due_at = $2::timestamptz +"
          + " make_interval(secs => least(3600, 5 * power(2, failures))) where id = $1 and due_at is"
          + " not null";

  /** When the next one is due. */
  static final String NEXT = "select min(due_at) from hook_receipt where due_at is not null";
}
