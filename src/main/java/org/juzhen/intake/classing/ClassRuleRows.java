package org.juzhen.intake.classing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Importance;
import org.juzhen.intake.classing.ClassRuleView.State;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** Reads and writes rules, and the past articles on which they are tried. */
@ApplicationScoped
public class ClassRuleRows {
  private static final String VIEW =
      "select r.id, r.name, r.importance, array_to_string(r.sections, chr(31)),"
          + " array_to_string(r.title_words, chr(31)), array_to_string(r.tiers, chr(31)),"
          + " array_to_string(r.numbers, chr(31)), r.unit_id, r.portal_id, r.created_at,"
          + " r.created_by_name, r.tested_at, r.tested_read, r.tested_matched, r.tested_agreed,"
          + " r.activated_at, r.activated_by_name, r.ended_at from class_rule r where ";

  static final String IN_FORCE =
      VIEW
          + "r.unit_id = ?1 and (r.portal_id is null or r.portal_id = cast(nullif(?2, '') as uuid))"
          + " and r.activated_at is not null and r.ended_at is null order by r.id limit 200";

  private static final String OF_UNIT =
      VIEW
          + "r.unit_id = ?1 and (?2 = '' or r.portal_id is null or r.portal_id = cast(nullif(?2,"
          + " '') as uuid)) order by r.ended_at is not null, r.created_at desc, r.id limit 200";

  private static final String ADD =
      "insert into class_rule (id, unit_id, portal_id, name, importance, sections, title_words,"
          + " tiers, numbers, created_at, created_by, created_by_name) values (?1, ?2,"
          + " cast(nullif(?3, '') as uuid), ?4, ?5, cast(?6 as text[]), cast(?7 as text[]), cast(?8"
          + " as text[]), cast(?9 as text[]), ?10, ?11, ?12)";

  static final String PAST =
      "select a.id, a.title, a.url, array_to_string(a.topics, chr(31)), v.source, v.source_url,"
          + " a.document_no, left(v.body_text, "
          + Traits.HEAD
          + "), a.importance from article a join article_version v on v.article_id = a.id and"
          + " v.number = a.text_version where a.unit_id = ?1 and (?2 = '' or a.portal_id ="
          + " cast(nullif(?2, '') as uuid)) and a.received_at >= ?3 order by a.received_at desc"
          + " limit ?4";

  /** A past article, as rules look at it. */
  record Past(UUID id, String title, Importance importance, Traits.Told told) {}

  /** The rules that class what a portal brings, or what comes without one. */
  public Uni<List<ClassRule>> inForce(UUID unit, UUID portal) {
    return views(IN_FORCE, unit, portal)
        .map(found -> found.stream().map(ClassRuleView::rule).toList());
  }

  /** The rules of a unit, or those that hold for one portal; ended ones last. */
  Uni<List<ClassRuleView>> of(UUID unit, UUID portal) {
    return views(OF_UNIT, unit, portal);
  }

  private static Uni<List<ClassRuleView>> views(String sql, UUID unit, UUID portal) {
    return Sql.of(sql)
        .with(unit)
        .with(portal == null ? "" : portal.toString())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(ClassRuleRows::view).toList());
  }

  /** The rule, or NOT_FOUND. */
  Uni<ClassRuleView> required(UUID id) {
    return Sql.of(VIEW + "r.id = ?1")
        .with(id)
        .list(Tuple.class)
        .map(
            rows -> {
              if (rows.isEmpty()) {
                throw KernelProblem.NOT_FOUND.with("rule", id);
              }
              return view(rows.get(0));
            });
  }

  /** Who wrote it, or null where nobody is known. */
  Uni<UUID> writer(UUID id) {
    return Sql.of("select r.created_by from class_rule r where r.id = ?1").with(id).one(UUID.class);
  }

  Uni<UUID> add(Actor by, NewClassRule wanted, Instant at) {
    UUID id = Ids.next();
    return Sql.of(ADD)
        .with(id)
        .with(wanted.unitId())
        .with(wanted.portalId() == null ? "" : wanted.portalId().toString())
        .with(wanted.name().strip())
        .with(wanted.importance().name())
        .with(NewClassRule.array(wanted.sections()))
        .with(NewClassRule.array(wanted.titleWords()))
        .with(NewClassRule.array(wanted.tiers()))
        .with(NewClassRule.array(wanted.numbers()))
        .with(at)
        .with(by.id())
        .with(by.name())
        .update()
        .replaceWith(id);
  }

  Uni<Void> tested(ClassTrial trial, Instant at) {
    return Sql.of(
            "update class_rule set tested_at = ?2, tested_read = ?3, tested_matched ="
                + " ?4, tested_agreed = ?5 where id = ?1 and activated_at is null")
        .with(trial.rule().rule().id())
        .with(at)
        .with(trial.read())
        .with(trial.matched())
        .with(trial.agreed())
        .update()
        .replaceWithVoid();
  }

  Uni<Integer> activate(UUID id, Actor by, Instant at) {
    return Sql.of(
            "update class_rule set activated_at = greatest(?2, tested_at), activated_by"
                + " = ?3, activated_by_name = ?4 where id = ?1 and activated_at is null"
                + " and ended_at is null")
        .with(id)
        .with(at)
        .with(by.id())
        .with(by.name())
        .update();
  }

  Uni<Integer> end(UUID id, Instant at) {
    return Sql.of("update class_rule set ended_at = ?2 where id = ?1 and ended_at is null")
        .with(id)
        .with(at)
        .update();
  }

  /** The newest articles since then. */
  Uni<List<Past>> past(UUID unit, UUID portal, Instant since, int most) {
    return Sql.of(PAST)
        .with(unit)
        .with(portal == null ? "" : portal.toString())
        .with(since)
        .with(most)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(ClassRuleRows::article).toList());
  }

  private static Past article(Tuple t) {
    String importance = t.get(8, String.class);
    return new Past(
        t.get(0, UUID.class),
        t.get(1, String.class),
        importance == null ? null : Importance.valueOf(importance),
        new Traits.Told(
            t.get(1, String.class),
            t.get(2, String.class),
            Column.words(t.get(3, String.class)),
            t.get(4, String.class),
            t.get(5, String.class),
            t.get(6, String.class),
            t.get(7, String.class)));
  }

  private static ClassRuleView view(Tuple t) {
    ClassRule rule =
        new ClassRule(
            t.get(0, UUID.class),
            t.get(1, String.class),
            Importance.valueOf(t.get(2, String.class)),
            Column.words(t.get(3, String.class)),
            Column.words(t.get(4, String.class)),
            Column.words(t.get(5, String.class)).stream().map(SourceTier::valueOf).toList(),
            Column.words(t.get(6, String.class)));
    State state = t.get(17) != null ? State.ENDED : t.get(15) != null ? State.ACTIVE : State.DRAFT;
    return new ClassRuleView(
        rule,
        t.get(7, UUID.class),
        t.get(8, UUID.class),
        state,
        Column.instant(t.get(9)),
        t.get(10, String.class),
        Column.instant(t.get(11)),
        t.get(12, Integer.class),
        t.get(13, Integer.class),
        t.get(14, Integer.class),
        Column.instant(t.get(15)),
        t.get(16, String.class));
  }
}
