package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/** The words of versions, written and read many at a time. */
@ApplicationScoped
class DictionaryWords {
  private static final int AT_ONCE = 5_000;
  private static final String BETWEEN = "\n";
  private static final String PUT =
      "with done as (insert into dictionary_entry as e (version_id, looked, word, level, gate, rule,"
          + " rule_en, allow) select cast(?1 as uuid), n.looked, n.word, n.level, n.gate, n.rule,"
          + " n.rule_en, coalesce(string_to_array(nullif(n.allow, ''), chr(10)), '{}') from"
          + " unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),"
          + " cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) as n(looked, word, level,"
          + " gate, rule, rule_en, allow) on conflict (version_id, looked) do update set word ="
          + " excluded.word, level = excluded.level, gate = excluded.gate, rule = excluded.rule,"
          + " rule_en = excluded.rule_en, allow = excluded.allow where (e.word, e.level, e.gate,"
          + " e.rule, e.rule_en, e.allow) is distinct from (excluded.word, excluded.level,"
          + " excluded.gate, excluded.rule, excluded.rule_en, excluded.allow) returning (xmax = 0) as"
          + " added) select cast(count(*) filter (where added) as int) as added, cast(count(*) filter"
          + " (where not added) as int) as changed from done";
  private static final String COLUMNS =
      "select looked, word, level, gate, rule, rule_en, array_to_string(allow, chr(10)) as allow"
          + " from dictionary_entry where version_id = ?1";

  /** How many words were new, and how many are another now. */
  record Put(int added, int changed) {
    Put and(Put more) {
      return new Put(added + more.added, changed + more.changed);
    }
  }

  /** Writes words; those that are there are replaced. */
  Uni<Put> put(UUID version, List<Dictionary.Entry> entries) {
    List<List<Dictionary.Entry>> parts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += AT_ONCE) {
      parts.add(entries.subList(i, Math.min(entries.size(), i + AT_ONCE)));
    }
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToUniAndConcatenate(part -> putPart(version, part))
        .collect()
        .in(() -> new Put[] {new Put(0, 0)}, (sum, done) -> sum[0] = sum[0].and(done))
        .map(sum -> sum[0]);
  }

  private Uni<Put> putPart(UUID version, List<Dictionary.Entry> part) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(PUT, Tuple.class)
                    .setParameter(1, version.toString())
                    .setParameter(2, texts(part, e -> Dictionary.looked(e.word())))
                    .setParameter(3, texts(part, Dictionary.Entry::word))
                    .setParameter(4, texts(part, e -> e.level().name()))
                    .setParameter(5, texts(part, e -> e.gate().name()))
                    .setParameter(6, texts(part, Dictionary.Entry::rule))
                    .setParameter(7, texts(part, Dictionary.Entry::ruleEn))
                    .setParameter(8, texts(part, e -> String.join(BETWEEN, e.allow())))
                    .getSingleResult())
        .map(t -> new Put(t.get("added", Integer.class), t.get("changed", Integer.class)));
  }

  private static String[] texts(
      List<Dictionary.Entry> part, Function<Dictionary.Entry, String> of) {
    return part.stream().map(of).toArray(String[]::new);
  }

  /** Takes a word out; returns how many went. */
  Uni<Integer> remove(UUID version, String word) {
    return change(
        "delete from dictionary_entry where version_id = ?1 and looked = ?2",
        version,
        Dictionary.looked(word));
  }

  /** Takes all words out. */
  Uni<Integer> clear(UUID version) {
    return change(
        "delete from dictionary_entry where version_id = ?1 and looked >= ?2", version, "");
  }

  private static Uni<Integer> change(String statement, UUID version, String word) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(statement)
                    .setParameter(1, version)
                    .setParameter(2, word)
                    .executeUpdate());
  }

  /** The words of one version into another. */
  Uni<Integer> copy(UUID from, UUID to) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "insert into dictionary_entry (version_id, looked, word, level, gate, rule,"
                            + " rule_en, allow) select cast(?2 as uuid), looked, word, level, gate,"
                            + " rule, rule_en, allow from dictionary_entry where version_id = ?1")
                    .setParameter(1, from)
                    .setParameter(2, to.toString())
                    .executeUpdate());
  }

  Uni<Integer> count(UUID version) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "select cast(count(*) as int) from dictionary_entry where version_id = ?1",
                        Integer.class)
                    .setParameter(1, version)
                    .getSingleResult());
  }

  /** How many words each of the versions has; one without words is missing. */
  Uni<Map<UUID, Integer>> counts(List<UUID> versions) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "select version_id, cast(count(*) as int) as words from dictionary_entry"
                            + " where version_id = any(cast(cast(?1 as text[]) as uuid[]))"
                            + " group by version_id",
                        Tuple.class)
                    .setParameter(1, versions.stream().map(UUID::toString).toArray(String[]::new))
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            r -> r.get("version_id", UUID.class),
                            r -> r.get("words", Integer.class))));
  }

  /** All words of a version. */
  Uni<List<Dictionary.Entry>> all(UUID version) {
    return Panache.getSession()
        .chain(
            s -> s.createNativeQuery(COLUMNS, Tuple.class).setParameter(1, version).getResultList())
        .map(rows -> rows.stream().map(DictionaryWords::entry).toList());
  }

  /** A page of a version's words; those that hold the text, when it is given. */
  Uni<List<Dictionary.Entry>> page(UUID version, String holding, String after, int most) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        COLUMNS + " and looked > ?2 and position(?3 in looked) > 0 order by looked",
                        Tuple.class)
                    .setParameter(1, version)
                    .setParameter(2, after)
                    .setParameter(3, holding == null ? "" : Dictionary.looked(holding))
                    .setMaxResults(most)
                    .getResultList())
        .map(rows -> rows.stream().map(DictionaryWords::entry).toList());
  }

  private static Dictionary.Entry entry(Tuple t) {
    String allow = t.get("allow", String.class);
    return new Dictionary.Entry(
        t.get("word", String.class),
        Severity.valueOf(t.get("level", String.class)),
        Gate.valueOf(t.get("gate", String.class)),
        t.get("rule", String.class).intern(),
        t.get("rule_en", String.class).intern(),
        allow.isEmpty() ? List.of() : List.of(allow.split(BETWEEN)));
  }
}
