package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.EventType;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.notify.OutboxDesk.Event;
import org.juzhen.publishing.OriginalChanges;
import org.juzhen.registry.Unit;
import org.juzhen.repost.DutyNotices.Said;

/** Tells people in the hub and systems outside about duties; in the transaction of the event. */
@ApplicationScoped
class DutyTelling {
  private final OriginalChanges changes;
  private final NoticeDesk notices;
  private final OutboxDesk outbox;
  private final DutyNotices word;

  DutyTelling(OriginalChanges changes, NoticeDesk notices, OutboxDesk outbox, DutyNotices word) {
    this.changes = changes;
    this.notices = notices;
    this.outbox = outbox;
    this.word = word;
  }

  /** One event for each unit that owes: its accounts are not as many calls. */
  Uni<Void> created(ArticleFacts article) {
    return counted(article)
        .map(rows -> rows.stream().map(row -> created(article, row)).toList())
        .chain(events -> outbox.emit(EventType.DUTY_CREATED, events));
  }

  /** The same for one unit alone. */
  Uni<Void> created(ArticleFacts article, UUID unit) {
    return counted(article)
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row[0].equals(unit))
                    .map(row -> created(article, row))
                    .toList())
        .chain(events -> outbox.emit(EventType.DUTY_CREATED, events));
  }

  private static Uni<List<Object[]>> counted(ArticleFacts article) {
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(
                        "select d.unitId, count(*), min(d.dueAt) from Duty d where d.articleId = ?1"
                            + " and d.version = ?2 and d.state in ?3 group by d.unitId",
                        Object[].class)
                    .setParameter(1, article.id())
                    .setParameter(2, article.version())
                    .setParameter(3, DutyAction.open())
                    .getResultList());
  }

  private static Event created(ArticleFacts article, Object[] row) {
    return new Event(
        (UUID) row[0],
        Map.of(
            "articleId", article.id(),
            "version", article.version(),
            "duties", row[1],
            "dueAt", row[2].toString()));
  }

  Uni<Void> done(Duty duty) {
    return outbox.emit(
        EventType.DUTY_DONE,
        duty.unitId,
        Map.of(
            "dutyId", duty.id,
            "articleId", duty.articleId,
            "accountId", duty.accountId,
            "state", duty.state.name(),
            "doneAt", duty.doneAt.toString()));
  }

  /** The same of many. */
  Uni<Void> met(List<ShownRows.Met> all) {
    return outbox.emit(EventType.DUTY_DONE, all.stream().map(DutyTelling::met).toList());
  }

  private static Event met(ShownRows.Met m) {
    return new Event(
        m.unit(),
        Map.of(
            "dutyId", m.id(),
            "articleId", m.article(),
            "accountId", m.account(),
            "state", m.state(),
            "doneAt", m.at().toString()));
  }

  /**
   * Nobody made these up in the time that their places set.
   *
   * @param night where whoever is on watch is told instead
   */
  Uni<Void> missed(List<Duty> missed, Predicate<Duty> night) {
    return word.tell(missed.stream().map(d -> missed(d, night.test(d))).toList())
        .chain(
            x ->
                outbox.emit(
                    EventType.DUTY_MISSED, missed.stream().map(DutyTelling::isMissed).toList()));
  }

  private static Said missed(Duty duty, boolean night) {
    return new Said(
        duty,
        "REPOST_MISSED",
        100,
        List.of(Role.LEADER, Role.SUPERVISOR),
        "/duties/" + duty.id,
        night);
  }

  private static Event isMissed(Duty duty) {
    return new Event(
        duty.unitId,
        Map.of(
            "dutyId", duty.id,
            "articleId", duty.articleId,
            "accountId", duty.accountId,
            "state", duty.state.name(),
            "dueAt", duty.dueAt.toString()));
  }

  Uni<Void> exemptionAsked(Duty duty, Unit unit) {
    UUID above = unit.supervisingUnitId();
    if (above == null) {
      return Uni.createFrom().voidItem();
    }
    return notices.tell(
        NoticeOrder.toRole(
            "DUTY_EXEMPTION_ASKED",
            above,
            Role.SUPERVISOR,
            List.of(unit.name()),
            "/duties/" + duty.id,
            "exempt:" + duty.id + ":" + duty.askedAt));
  }

  /** Whoever asked learns that it is owed all the same, and why. */
  Uni<Void> exemptionRefused(Duty duty, UUID asker, String title) {
    return notices.tell(
        NoticeOrder.toPerson(
            "DUTY_EXEMPTION_REFUSED",
            asker,
            List.of(title, duty.refusedBecause),
            "/duties/" + duty.id,
            "refused:" + duty.id + ":" + duty.refusedAt));
  }

  /** The portal took an article back: whoever shows it, or may, is told to take it back too. */
  Uni<Void> withdrawn(ArticleFacts article) {
    return changes
        .shownBy(article.id())
        .chain(all -> InTurn.each(all, unit -> tellWithdrawn(article, unit)))
        .chain(
            x ->
                outbox.emit(
                    EventType.ARTICLE_WITHDRAWN,
                    article.portalUnitId(),
                    Map.of("articleId", article.id())));
  }

  private Uni<Void> tellWithdrawn(ArticleFacts article, UUID unit) {
    return notices.tell(
        NoticeOrder.toRole(
            "ARTICLE_WITHDRAWN",
            unit,
            Role.EDITOR,
            List.of(article.title()),
            "/articles/" + article.id(),
            "withdrawn:" + article.id() + ":" + article.version()));
  }
}
