package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The units' language models, and the cleared texts that they are made of. */
@ApplicationScoped
class LanguageModels {
  /** A model of fewer texts would know less than the hub's own. */
  private static final int LEAST_TEXTS = 20;

  private static final int MOST_TEXTS = 1_000;
  private static final String CLEARED =
      " review_case c where c.subject_kind = 'POST' and c.state = 'CLEARED'";

  /** A unit. */
  record Place(UUID unitId, String path) {}

  /** A model that is there. */
  record Trained(UUID unitId, String path, Instant at) {}

  /** A unit with enough that was cleared since its model was made, or null. */
  Uni<Place> due(Instant before) {
    return Sql.of(
            "select u.id, u.path from (select c.unit_id, max(c.submitted_at) as last,"
                + " count(*) as texts from"
                + CLEARED
                + " group by c.unit_id) as n join unit u on u.id = n.unit_id left join"
                + " language_model m on m.unit_id = n.unit_id where n.texts >= ?2 and"
                + " (m.unit_id is null or m.trained_at < ?1 and m.trained_at < n.last)"
                + " order by u.id limit 1")
        .with(before)
        .with(LEAST_TEXTS)
        .one(Tuple.class)
        .map(
            t ->
                t == null ? null : new Place(t.get("id", UUID.class), t.get("path", String.class)));
  }

  /** The latest cleared texts of a unit, one of each post, the beginnings of very long ones. */
  Uni<List<String>> texts(UUID unit) {
    return Sql.of(
            "select (select p.title || ' ' || left(p.body_html, 20000) from review_piece p"
                + " where p.case_id = c.id order by p.position limit 1) as text from"
                + CLEARED
                + " and c.unit_id = ?1 order by c.id desc limit "
                + MOST_TEXTS)
        .with(unit)
        .list(String.class);
  }

  Uni<Integer> keep(UUID unit, int texts, byte[] model, Instant at) {
    return Sql.of(
            "insert into language_model (unit_id, texts, trained_at, model) values (?1,"
                + " ?2, ?3, ?4) on conflict (unit_id) do update set texts ="
                + " excluded.texts, trained_at = excluded.trained_at, model ="
                + " excluded.model")
        .with(unit)
        .with(texts)
        .with(at)
        .with(model)
        .update();
  }

  Uni<List<Trained>> all() {
    return Sql.of(
            "select m.unit_id, u.path, m.trained_at from language_model m join unit u on"
                + " u.id = m.unit_id")
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        t ->
                            new Trained(
                                t.get("unit_id", UUID.class),
                                t.get("path", String.class),
                                t.get("trained_at", OffsetDateTime.class).toInstant()))
                    .toList());
  }

  Uni<byte[]> model(UUID unit) {
    return Sql.of("select model from language_model where unit_id = ?1")
        .with(unit)
        .row(Tuple.class)
        .map(t -> t.get("model", byte[].class));
  }
}
