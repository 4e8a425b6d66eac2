package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;
import org.juzhen.review.dictionary.TrialReading.Example;
import org.juzhen.review.dictionary.TrialReading.Past;

/** The tests of drafts on past texts, and these texts. */
@ApplicationScoped
class DictionaryTrials implements PanacheRepositoryBase<DictionaryTrial, UUID> {
  static final int EXAMPLES = 50;
  private static final int AT_ONCE = 200;
  private static final int WORDS = 100;
  private static final UUID FIRST = new UUID(0, 0);

  // Answers to citizens are no texts for everybody and are left out.
  private static final String PAST =
      " from review_piece p join review_case c on c.id = p.case_id join unit u on u.id = c.unit_id"
          + " where c.subject_kind = 'POST' and c.submitted_at >= ?1 and u.path like ?2 || '%' and"
          + " exists (select 1 from clearance k where k.case_id = c.id)";

  Uni<DictionaryTrial> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("trial", id));
  }

  /** The latest of a version, or null. */
  Uni<DictionaryTrial> latest(UUID version) {
    return find("versionId = ?1 order by id desc", version).firstResult();
  }

  Uni<Instant> nextDue() {
    return Sql.of(
            "select min(coalesce(leased_until, created_at)) as at from"
                + " dictionary_trial where state in ('WAITING', 'RUNNING')")
        .row(Tuple.class)
        .map(r -> r.get("at", OffsetDateTime.class))
        .map(at -> at == null ? null : at.toInstant());
  }

  /** One that nobody works on, held; null where there is none. */
  Uni<DictionaryTrial> due(Instant now) {
    return Sql.of(
            "select id from dictionary_trial where state in ('WAITING', 'RUNNING') and"
                + " coalesce(leased_until, created_at) <= ?1 order by id limit 1 for"
                + " update skip locked")
        .with(now)
        .one(UUID.class)
        .chain(id -> id == null ? Uni.createFrom().nullItem() : findById(id));
  }

  Uni<Integer> total(Instant since, String path) {
    return Sql.of("select cast(count(*) as int)" + PAST).with(since).with(path).row(Integer.class);
  }

  /** The next texts behind the ones that were read. */
  Uni<List<Past>> next(DictionaryTrial trial, String path) {
    return Sql.of(
            "select p.case_id, p.account_id, p.title, p.body_html, p.summary"
                + PAST
                + " and (p.case_id, p.account_id) > (cast(?3 as uuid), cast(?4 as"
                + " uuid)) order by p.case_id, p.account_id")
        .with(trial.since)
        .with(path)
        .with(text(trial.afterCase))
        .with(text(trial.afterAccount))
        .most(AT_ONCE)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(DictionaryTrials::past).toList());
  }

  private static String text(UUID id) {
    return (id == null ? FIRST : id).toString();
  }

  private static Past past(Tuple t) {
    return new Past(
        t.get("case_id", UUID.class),
        t.get("account_id", UUID.class),
        t.get("title", String.class),
        t.get("body_html", String.class),
        t.get("summary", String.class));
  }

  /** Adds to what was found. */
  Uni<Void> keep(UUID trial, TrialReading.Sum part) {
    return keepWords(trial, part.words()).chain(x -> keepExamples(trial, part.examples()));
  }

  private Uni<Void> keepWords(UUID trial, Map<String, Integer> words) {
    List<Map.Entry<String, Integer>> all = List.copyOf(words.entrySet());
    return Sql.of(
            "insert into dictionary_trial_word as w (trial_id, word, texts) select"
                + " cast(?1 as uuid), n.word, n.texts from unnest(cast(?2 as text[]),"
                + " cast(?3 as int[])) as n(word, texts) on conflict (trial_id, word)"
                + " do update set texts = w.texts + excluded.texts")
        .with(trial.toString())
        .with(all.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .with(all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
        .update()
        .replaceWithVoid();
  }

  private Uni<Void> keepExamples(UUID trial, List<Example> examples) {
    return Sql.of(
            "insert into dictionary_trial_example (trial_id, position, title, word,"
                + " excerpt, fresh) select cast(?1 as uuid), h.held + cast(n.n as int),"
                + " n.title, n.word, n.excerpt, n.fresh from unnest(cast(?2 as text[]),"
                + " cast(?3 as text[]), cast(?4 as text[]), cast(?5 as boolean[])) with"
                + " ordinality as n(title, word, excerpt, fresh, n), (select"
                + " cast(count(*) as int) as held from dictionary_trial_example where"
                + " trial_id = cast(?1 as uuid)) as h where h.held + n.n <= "
                + EXAMPLES)
        .with(trial.toString())
        .with(examples.stream().map(Example::title).toArray(String[]::new))
        .with(examples.stream().map(Example::word).toArray(String[]::new))
        .with(examples.stream().map(Example::excerpt).toArray(String[]::new))
        .with(fresh(examples))
        .update()
        .replaceWithVoid();
  }

  private static Boolean[] fresh(List<Example> examples) {
    return IntStream.range(0, examples.size())
        .mapToObj(i -> examples.get(i).fresh())
        .toArray(Boolean[]::new);
  }

  Uni<List<TrialView.Word>> words(UUID trial) {
    return Sql.of(
            "select word, texts from dictionary_trial_word where trial_id = ?1 order by"
                + " texts desc, word")
        .with(trial)
        .most(WORDS)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new TrialView.Word(
                                r.get("word", String.class), r.get("texts", Integer.class)))
                    .toList());
  }

  Uni<List<Example>> examples(UUID trial) {
    return Sql.of(
            "select title, word, excerpt, fresh from dictionary_trial_example where"
                + " trial_id = ?1 order by fresh desc, position")
        .with(trial)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Example(
                                r.get("title", String.class),
                                r.get("word", String.class),
                                r.get("excerpt", String.class),
                                r.get("fresh", Boolean.class)))
                    .toList());
  }
}
