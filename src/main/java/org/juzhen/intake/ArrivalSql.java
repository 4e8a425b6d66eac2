package org.juzhen.intake;

import java.util.List;

/** The texts of the statements by which batches of arrivals are looked up and written. */
final class ArrivalSql {
  private static final String LIST = "string_to_array(nullif(%s, ''), chr(31))";

  private ArrivalSql() {}

  /**
   * The articles that carry one of these keys, and those that were taken back before they came
   * ({@code ahead}).
   */
  static final String KNOWN =
      "select k.unit_id, k.kind, k.key, a.id, a.version, a.state, a.text_version, a.importance,"
          + " a.said_importance, a.said_at, v.digest, v.text_digest, v.way, a.flip_digest,"
          + " a.flip_since, a.flip_at is null or a.flip_at <= $4::timestamptz as calm, array(select"
          + " x.digest from article_version x where x.article_id = a.id and x.number <"
          + " a.text_version and x.received_at > $4::timestamptz) as recent, b.article_id as ahead,"
          + " b.said_at as ahead_said_at, b.received_at as ahead_at from unnest($1::uuid[],"
          + " $2::text[], $3::text[]) w(unit_id, kind, key) join article_key k using (unit_id,"
          + " kind, key) left join article a on a.id = k.article_id left join article_version v on"
          + " v.article_id = a.id and v.number = a.text_version left join withdrawal_ahead b on"
          + " b.article_id = k.article_id and b.met_at is null and a.id is null where a.id is not"
          + " null or b.article_id is not null";

  /**
   * Everything in one. The parameters from {@code wanted} on are how many keys, messages and
   * changes have to be made, and whom to ring for news; with fewer made the statement fails with
   * {@code JZ409}.
   */
  static String statement(List<String> from, int wanted) {
    return "with articles as (insert into article (id, unit_id, portal_id, url, title, state,"
        + " text_version, importance, said_importance, importance_at, said_at, published_at,"
        + " published_known, received_at, document_no, topics, industries, regions,"
        + " created_by, published_day_only) select id, unit_id, portal_id, url, title,"
        + " state, 1, importance, importance, case when importance is not null then"
        + " received_at end, said_at, published_at, known, received_at, document_no, "
        + list("topics")
        + ", "
        + list("industries")
        + ", "
        + list("regions")
        + ", created_by, day_only from "
        + from.get(0)
        + " t(id, unit_id, portal_id, url, title, state, importance, said_at, published_at, known,"
        + " received_at, document_no, topics, industries, regions, created_by, day_only)), "
        + changes(from.get(1))
        + ", "
        + versions(from.get(2))
        + ", keys as (insert into article_key (unit_id, kind, key, article_id) select * from "
        + from.get(3)
        + " on conflict do nothing returning 1)"
        + ", receipts as (update hook_receipt r set due_at = null from "
        + from.get(4)
        + " t(id) where r.id = t.id and r.due_at is not null returning 1)"
        + ", payloads as (insert into article_payload (id, received_at, portal_id, article_id, way,"
        + " body) select * from "
        + from.get(5)
        + ")"
        + ", news as (insert into article_news (article_id, kind, before_importance, actor_id,"
        + " actor_name, actor_unit_id) select * from "
        + from.get(6)
        + " returning 1)"
        + ", journal as (insert into audit_entry (id, at, actor_id, actor_name, actor_unit_id,"
        + " session_id, verb, subject_type, subject_id, unit_id, detail) select id, at, actor_id,"
        + " actor_name, actor_unit_id, session_id, verb, 'article', subject_id, unit_id,"
        + " detail::jsonb from "
        + from.get(7)
        + " t(id, at, actor_id, actor_name, actor_unit_id, session_id, verb, subject_id, unit_id,"
        + " detail)), damped as (update article a set flips = a.flips + case when t.digest is null"
        + " then 0 else 1 end, flip_since = case when t.digest is null then null when a.flip_digest"
        + " = t.digest then a.flip_since else t.at end, flip_digest = t.digest, flip_at = case when"
        + " t.digest is null then a.flip_at else t.at end from "
        + from.get(8)
        + " t(id, digest, at) where a.id = t.id)"
        + ", ahead as (insert into withdrawal_ahead (article_id, portal_id, said_at, received_at)"
        + " select * from "
        + from.get(9)
        + " on conflict do nothing)"
        + ", met as (update withdrawal_ahead b set met_at = t.at from "
        + from.get(10)
        + " t(id, at) where b.article_id = t.id)"
        + ", attachments as (insert into article_attachment (id, version_id, place, name, url,"
        + " due_at, file_id) select * from "
        + from.get(11)
        + "), pictures as (insert into article_picture (version_id, digest, file_id) select"
        + " t.version, t.digest, f.id from "
        + from.get(12)
        + " t(version, digest) cross join lateral (select x.id from stored_file x where x.digest ="
        + " t.digest order by x.created_at, x.id limit 1) f), older as (update article a set"
        + " older_kind = t.kind, older_said_at = t.said_at, older_at = t.at from "
        + from.get(13)
        + " t(id, kind, said_at, at) where a.id = t.id)"
        + " select arrivals_settled((select count(*) from keys) = $%d and (select count(*) from"
            .formatted(wanted)
        + " receipts) = $%d and (select count(*) from changes) = $%d, (select count(*) from news), $%d)"
            .formatted(wanted + 1, wanted + 2, wanted + 3);
  }

  private static String changes(String from) {
    return "changes as (update article a set state = t.state, title = coalesce(t.title, a.title),"
        + " text_version = coalesce(t.text_version, a.text_version), importance ="
        + " coalesce(t.importance, a.importance), said_importance ="
        + " coalesce(t.said_importance, a.said_importance), said_at = coalesce(t.said_at,"
        + " a.said_at), published_at = coalesce(t.published_at, a.published_at),"
        + " published_known = a.published_known or t.published_at is not null,"
        + " published_day_only = a.published_day_only and t.published_at is null,"
        + " older_kind = null, older_said_at = null, older_at = null,"
        + kept("topics")
        + kept("industries")
        + kept("regions")
        + " flip_digest = case when t.text_version is null then a.flip_digest end,"
        + " flip_since = case when t.text_version is null then a.flip_since end,"
        + " importance_at = coalesce(t.importance_at, a.importance_at), importance_by = case"
        + " when t.importance is null then a.importance_by end, importance_second = case"
        + " when t.importance is null then a.importance_second end, importance_alone ="
        + " (t.importance is null and a.importance_alone), importance_reason = case"
        + " when t.importance is null then a.importance_reason end, importance_rule = case"
        + " when t.importance is null then a.importance_rule end, importance_why = case when"
        + " t.importance is null then a.importance_why else '{}' end, document_no ="
        + " coalesce(t.document_no, a.document_no), topics = case when a.labels_by is not"
        + " null or t.topics is null then a.topics else "
        + list("t.topics")
        + " end, industries = case when a.labels_by is not null or t.industries is null then"
        + " a.industries else "
        + list("t.industries")
        + " end, regions = case when a.labels_by is not null or t.regions is null then a.regions"
        + " else "
        + list("t.regions")
        + " end, version = a.version + 1 from "
        + from
        + " t(id, version, state, title, text_version, importance, said_importance, said_at,"
        + " published_at, importance_at, document_no, topics, industries, regions) where a.id ="
        + " t.id and a.version = t.version returning 1)";
  }

  /** The labels of before are weighed against the new ones, where the class obliges somebody. */
  private static String kept(String labels) {
    return " was_%1$s = case when a.labels_by is null and t.%1$s is not null and a.importance <>"
            .formatted(labels)
        + " 'ORDINARY' then coalesce(a.was_%1$s, a.%1$s) else".formatted(labels)
        + " a.was_%1$s end,".formatted(labels);
  }

  private static String versions(String from) {
    return "versions as (insert into article_version (id, article_id, number, title, body_html,"
        + " body_text, digest, text_digest, source, source_url, attachments, way,"
        + " received_at, pictures_due_at, entered_by, proof_due_at) select id, article_id,"
        + " number, title, body_html, body_text, digest, text_digest, source, source_url,"
        + " attachments, way, received_at, pictures_due_at, entered_by, proof_due_at from "
        + from
        + " t(id, article_id, number, title, body_html, body_text, digest, text_digest, source,"
        + " source_url, attachments, way, received_at, pictures_due_at, entered_by, proof_due_at))";
  }

  private static String list(String column) {
    return "coalesce(" + LIST.formatted(column) + ", '{}')";
  }
}
