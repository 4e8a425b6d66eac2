package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/** The words of versions, written and read many at a time. */
@ApplicationScoped
class DictionaryWords {
  private static final int AT_ONCE = 5_000;
  private static final String BETWEEN = "\n";
  private static final String PUT =
      "with done as (insert into dictionary_entry as e (version_id, looked, word, level, gate,"
          + " rule, rule_en, allow) select cast(?1 as uuid), n.looked, n.word, n.level, n.gate,"
          + " n.rule, n.rule_en, coalesce(string_to_array(nullif(n.allow, ''), chr(10)), '{}') from"
          + " unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as"
          + " text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) as n(looked,"
          + " word, level, gate, rule, rule_en, allow) on conflict (version_id, looked) do update"
          + " set word = excluded.word, level = excluded.level, gate = excluded.gate, rule ="
          + " excluded.rule, rule_en = excluded.rule_en, allow = excluded.allow where (e.word,"
          + " e.level, e.gate, e.rule, e.rule_en, e.allow) is distinct from (excluded.word,"
          + " excluded.level, excluded.gate, excluded.rule, excluded.rule_en, excluded.allow)"
          + " returning (xmax = 0) as added) select cast(count(*) filter (where added) as int) as"
          + " added, cast(count(*) filter (where not added) as int) as changed from done";
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
    return InTurn.of(parts, part -> putPart(version, part))
        .map(done -> done.stream().reduce(new Put(0, 0), Put::and));
  }

  private Uni<Put> putPart(UUID version, List<Dictionary.Entry> part) {
    return Sql.of(PUT)
        .with(version.toString())
        .with(texts(part, e -> Dictionary.looked(e.word())))
        .with(texts(part, Dictionary.Entry::word))
        .with(texts(part, e -> e.level().name()))
        .with(texts(part, e -> e.gate().name()))
        .with(texts(part, Dictionary.Entry::rule))
        .with(texts(part, Dictionary.Entry::ruleEn))
        .with(texts(part, e -> String.join(BETWEEN, e.allow())))
        .row(Tuple.class)
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
    return Sql.of(statement).with(version).with(word).update();
  }

  /** The words of one version into another. */
  Uni<Integer> copy(UUID from, UUID to) {
    return Sql.of(
            "insert into dictionary_entry (version_id, looked, word, level, gate, rule,"
                + " rule_en, allow) select cast(?2 as uuid), looked, word, level, gate,"
                + " rule, rule_en, allow from dictionary_entry where version_id = ?1")
        .with(from)
        .with(to.toString())
        .update();
  }

  Uni<Integer> count(UUID version) {
    return Sql.of("select cast(count(*) as int) from dictionary_entry where version_id = ?1")
        .with(version)
        .row(Integer.class);
  }

  /** How many words each of the versions has; one without words is missing. */
  Uni<Map<UUID, Integer>> counts(List<UUID> versions) {
    return Sql.of(
            "select version_id, cast(count(*) as int) as words from dictionary_entry"
                + " where version_id = any(cast(cast(?1 as text[]) as uuid[]))"
                + " group by version_id")
        .with(versions.stream().map(UUID::toString).toArray(String[]::new))
        .list(Tuple.class)
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
    return Sql.of(COLUMNS)
        .with(version)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(DictionaryWords::entry).toList());
  }

  /** A page of a version's words; those that hold the text, when it is given. */
  Uni<List<Dictionary.Entry>> page(UUID version, String holding, String after, int most) {
    return Sql.of(COLUMNS + " and looked > ?2 and position(?3 in looked) > 0 order by looked")
        .with(version)
        .with(after)
        .with(holding == null ? "" : Dictionary.looked(holding))
        .most(most)
        .list(Tuple.class)
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
