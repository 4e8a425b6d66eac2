package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.roster.WatchDesk;

/**
 * Of emergencies and of responses people are told when they are owed, not at the first mark
 * (急件即时提醒): editors, leaders, and at any hour whoever is on watch.
 */
@ApplicationScoped
class UrgentTelling {
  private static final Set<Importance> URGENT = Set.of(Importance.EMERGENCY, Importance.RESPONSE);

  private final NoticeDesk notices;
  private final WatchDesk watches;
  private final HubClock clock;

  UrgentTelling(NoticeDesk notices, WatchDesk watches, HubClock clock) {
    this.notices = notices;
    this.watches = watches;
    this.clock = clock;
  }

  /**
   * Each person once for a text and a class, however many accounts owe it; again when owed again.
   */
  Uni<Void> tell(ArticleFacts article) {
    return URGENT.contains(article.importance())
        ? owing(article)
            .chain(all -> InTurn.each(all.entrySet(), e -> tell(article, e.getKey(), e.getValue())))
        : Uni.createFrom().voidItem();
  }

  /** The units that owe it, by how often it has been owed again. */
  private static Uni<Map<Short, List<UUID>>> owing(ArticleFacts article) {
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(
                        "select d.unitId, max(d.round) from Duty d where d.articleId = ?1 and"
                            + " d.version = ?2 and d.state in ?3 group by d.unitId",
                        Object[].class)
                    .setParameter(1, article.id())
                    .setParameter(2, article.version())
                    .setParameter(3, DutyAction.open())
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            r -> ((Number) r[1]).shortValue(),
                            Collectors.mapping(r -> (UUID) r[0], Collectors.toList()))));
  }

  private Uni<Void> tell(ArticleFacts article, short round, List<UUID> units) {
    return notices
        .tellAt(order(article, round, Role.EDITOR), units)
        .chain(x -> notices.tellAt(order(article, round, Role.LEADER), units))
        .chain(x -> watches.onDuty(units, clock.now()))
        .chain(watching -> notices.tellThese(order(article, round, null), watching));
  }

  private static NoticeOrder order(ArticleFacts article, short round, Role role) {
    String kind = "REPOST_" + article.importance();
    return new NoticeOrder(
        kind,
        null,
        null,
        role,
        List.of(article.title()),
        "/articles/" + article.id(),
        "duty:"
            + article.id()
            + ":"
            + article.version()
            + ":"
            + kind
            + (round == 0 ? "" : ":" + round));
  }
}
