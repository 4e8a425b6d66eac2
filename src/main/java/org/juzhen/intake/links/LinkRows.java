package org.juzhen.intake.links;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.intake.links.Kinship.Piece;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** Reads and writes links, and the articles that could be linked. */
@ApplicationScoped
class LinkRows {
  /** An explanation appears soon before or after the policy. */
  private static final Duration AROUND = Duration.ofDays(180);

  private static final String HEAD = "left(v.body_text, 600)";

  private static final String ONE =
      "select a.title, a.document_no, "
          + HEAD
          + ", u.path, a.published_at, a.unit_id from article a join unit u on u.id = a.unit_id"
          + " join article_version v on v.article_id = a.id and v.number = a.text_version where"
          + " a.id = ?1 and a.state = 'CURRENT'";

  /** Of explanations: the few titles that say so have an index of their own. */
  static final String EXPLANATIONS = candidates("o.title ~ '" + Kinship.SAYS_SO + "'");

  /** Of policies: whatever is no explanation. */
  static final String POLICIES = candidates("o.title !~ '" + Kinship.SAYS_SO + "'");

  private static final String SUGGEST =
      "insert into article_link (id, policy_id, reading_id, because, state, made_at) select"
          + " gen_random_uuid(), cast(p as uuid), cast(r as uuid), string_to_array(b, chr(31)),"
          + " 'SUGGESTED', ?4 from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as"
          + " text[])) t(p, r, b) on conflict (policy_id, reading_id) do nothing";

  static final String OF_ARTICLE =
      "select l.id, l.policy_id <> ?1, o.id, o.title, array_to_string(l.because, chr(31)), l.state,"
          + " l.decided_by_name, l.policy_id, l.reading_id, o.unit_id from article_link l join"
          + " article o on o.id = case when l.policy_id = ?1 then l.reading_id else l.policy_id end"
          + " where (l.policy_id = ?1 or l.reading_id = ?1) and l.state <> 'REJECTED' and o.state ="
          + " 'CURRENT' order by l.state, o.published_at desc, l.id limit 50";

  private static final String DECIDE =
      "update article_link set state = ?2, decided_at = ?3, decided_by = ?4, decided_by_name = ?5"
          + " where id = ?1";

  private static final String LINK =
      "insert into article_link (id, policy_id, reading_id, state, made_at, decided_at, decided_by,"
          + " decided_by_name) values (gen_random_uuid(), ?1, ?2, 'CONFIRMED', ?3, ?3, ?4, ?5) on"
          + " conflict (policy_id, reading_id) do update set state = 'CONFIRMED', decided_at = ?3,"
          + " decided_by = ?4, decided_by_name = ?5";

  /**
   * Titles are looked for before the place of their units, which would bring all articles of a
   * unit; texts are taken out for those that are left, not for each that is met.
   */
  private static String candidates(String kind) {
    return "with o as materialized (select id, title, document_no, published_at, text_version,"
        + " unit_id from article o where (title like ?1 or title like ?2 or title like ?3 or"
        + " document_no = any(cast(?4 as text[]))) and id <> ?5 and state = 'CURRENT' and"
        + " published_at between ?6 and ?7 and "
        + kind
        + "), a as materialized (select o.* from o join unit u on u.id = o.unit_id where"
        + " starts_with(u.path, ?8) or starts_with(?8, u.path) order by o.published_at desc limit"
        + " 50) select a.id, a.title, a.document_no, "
        + HEAD
        + " from a join article_version v on v.article_id = a.id and v.number = a.text_version"
        + " order by a.published_at desc";
  }

  /** An article, as candidates are looked for. */
  record Known(Piece piece, String path, Instant published, UUID unitId) {}

  /** One that may belong to it. */
  record Candidate(UUID id, Piece piece) {}

  /** A link with both ends. */
  record Ends(UUID id, UUID policy, UUID reading, LinkState state) {}

  /** A suggestion that is to be kept. */
  record Pair(UUID policy, UUID reading, List<String> because) {}

  /** A row of an article's list, before it is known who reads it. */
  record Row(LinkView view, UUID otherUnit) {}

  Uni<Known> known(UUID article) {
    return Sql.of(ONE)
        .with(article)
        .one(Tuple.class)
        .map(
            t ->
                t == null
                    ? null
                    : new Known(
                        piece(t, 0),
                        t.get(3, String.class),
                        Column.instant(t.get(4)),
                        t.get(5, UUID.class)));
  }

  private static Piece piece(Tuple t, int first) {
    return new Piece(
        t.get(first, String.class), t.get(first + 1, String.class), t.get(first + 2, String.class));
  }

  /** What an explanation may explain, or what may explain a policy; the newest fifty. */
  Uni<List<Candidate>> candidates(UUID article, Known known) {
    Set<String> numbers = known.piece().numbers();
    List<String> like = likes(known.piece().names(), numbers);
    if (like.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Sql.of(known.piece().explains() ? POLICIES : EXPLANATIONS)
        .with(like.get(0))
        .with(like.get(1))
        .with(like.get(2))
        .with(numbers.toArray(String[]::new))
        .with(article)
        .with(known.published().minus(AROUND))
        .with(known.published().plus(AROUND))
        .with(known.path())
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream().map(t -> new Candidate(t.get(0, UUID.class), piece(t, 1))).toList());
  }

  /**
   * Three patterns, each longer than nothing: an empty one has no three letters to look for, and
   * the whole index of titles would be read for it.
   */
  private static List<String> likes(List<String> names, Set<String> numbers) {
    return Stream.concat(names.stream(), numbers.stream())
        .findFirst()
        .map(
            first ->
                Stream.concat(names.stream(), Stream.generate(() -> first))
                    .limit(3)
                    .map(n -> "%" + n.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                    .toList())
        .orElse(List.of());
  }

  Uni<Integer> suggest(List<Pair> pairs, Instant at) {
    return Sql.of(SUGGEST)
        .with(pairs.stream().map(p -> p.policy().toString()).toArray(String[]::new))
        .with(pairs.stream().map(p -> p.reading().toString()).toArray(String[]::new))
        .with(pairs.stream().map(p -> Column.joined(p.because())).toArray(String[]::new))
        .with(at)
        .update();
  }

  Uni<List<Row>> of(UUID article) {
    return Sql.of(OF_ARTICLE)
        .with(article)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(LinkRows::row).toList());
  }

  private static Row row(Tuple t) {
    String because = t.get(4, String.class);
    LinkView view =
        new LinkView(
            t.get(0, UUID.class),
            t.get(1, Boolean.class),
            t.get(2, UUID.class),
            t.get(3, String.class),
            Column.words(because).stream().map(LinkView.Because::of).toList(),
            LinkState.valueOf(t.get(5, String.class)),
            t.get(6, String.class),
            false);
    return new Row(view, t.get(9, UUID.class));
  }

  Uni<Ends> required(UUID id) {
    return Sql.of("select id, policy_id, reading_id, state from article_link where id = ?1")
        .with(id)
        .one(Tuple.class)
        .map(
            t -> {
              if (t == null) {
                throw KernelProblem.NOT_FOUND.with("link", id);
              }
              return new Ends(
                  id,
                  t.get(1, UUID.class),
                  t.get(2, UUID.class),
                  LinkState.valueOf(t.get(3, String.class)));
            });
  }

  Uni<Integer> decide(UUID id, LinkState state, Actor by, Instant at) {
    return Sql.of(DECIDE)
        .with(id)
        .with(state.name())
        .with(at)
        .with(by.id())
        .with(by.name())
        .update();
  }

  Uni<Integer> link(UUID policy, UUID reading, Actor by, Instant at) {
    return Sql.of(LINK).with(policy).with(reading).with(at).with(by.id()).with(by.name()).update();
  }
}
