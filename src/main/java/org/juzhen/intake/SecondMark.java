package org.juzhen.intake;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Lets a mark that binds many accounts take effect only when a second person says the same (重要稿件
 * 双人确认). An emergency takes effect at once.
 */
@ApplicationScoped
class SecondMark implements PanacheRepositoryBase<ImportanceWanted, UUID> {
  private final List<Binding> binding;
  private final People people;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  SecondMark(
      @All List<Binding> binding,
      People people,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.binding = binding;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What waits for the article, or null. */
  Uni<ImportanceWanted.View> of(UUID article) {
    return findById(article).map(ImportanceWanted.View::of);
  }

  /** Whether so many would be bound that one person does not say so alone. */
  Uni<Boolean> isMuch(ArticleFacts facts, Importance wanted) {
    return wanted == null || !wanted.obliges() || wanted == Importance.EMERGENCY
        ? Uni.createFrom().item(false)
        : weight(facts, wanted).map(Binding.Weight::needsSecond);
  }

  /**
   * Whether the mark takes effect now. If not it is noted, and those who may confirm it are told.
   *
   * @param a still as it was
   */
  Uni<Boolean> takesEffect(Actor by, Article a, ArticleFacts facts, Mark mark) {
    return findById(a.id).chain(waiting -> takesEffect(by, a, facts, mark, waiting));
  }

  /** A class with its reason. */
  record Mark(Importance importance, String reason) {
    boolean bindsAnew(Article a) {
      return importance.obliges()
          && importance != Importance.EMERGENCY
          && (a.importance == null || !a.importance.obliges());
    }
  }

  private Uni<Boolean> takesEffect(
      Actor by, Article a, ArticleFacts facts, Mark mark, ImportanceWanted waiting) {
    if (by.isHub() || !mark.bindsAnew(a)) {
      return done(waiting);
    }
    return isSecond(by, mark, waiting)
        .chain(
            second ->
                second
                    ? done(waiting)
                    : weight(facts, mark.importance())
                        .chain(
                            weight ->
                                weight.needsSecond()
                                    ? wait(by, a, mark, weight, waiting).replaceWith(false)
                                    : done(waiting)));
  }

  private Uni<Boolean> isSecond(Actor by, Mark mark, ImportanceWanted waiting) {
    return waiting == null || waiting.importance != mark.importance()
        ? Uni.createFrom().item(false)
        : people
            .humans(Arrays.asList(waiting.wantedBy, by.id()))
            .map(humans -> !humans.same(waiting.wantedBy, by.id()));
  }

  private Uni<Boolean> done(ImportanceWanted waiting) {
    return (waiting == null ? Uni.createFrom().voidItem() : delete(waiting).chain(x -> flush()))
        .replaceWith(true);
  }

  private Uni<Binding.Weight> weight(ArticleFacts facts, Importance importance) {
    return binding.isEmpty()
        ? Uni.createFrom().item(new Binding.Weight(0, 0))
        : binding.get(0).of(facts, importance);
  }

  private Uni<Void> wait(
      Actor by, Article a, Mark mark, Binding.Weight weight, ImportanceWanted waiting) {
    ImportanceWanted wanted =
        new ImportanceWanted(a.id, mark.importance(), weight.accounts(), by, clock.now())
            .because(mark.reason());
    return done(waiting)
        .chain(x -> persist(wanted))
        .chain(
            x ->
                audit.record(
                    by,
                    "WANT_CLASS",
                    new Subject("article", a.id, a.unitId),
                    Map.of("to", mark.importance().name(), "accounts", weight.accounts())))
        .chain(x -> tell(a, weight));
  }

  private Uni<Void> tell(Article a, Binding.Weight weight) {
    return notices.tellEach(
        List.of(order(a, weight, Role.SUPERVISOR), order(a, weight, Role.PORTAL_EDITOR)));
  }

  private static NoticeOrder order(Article a, Binding.Weight weight, Role role) {
    return NoticeOrder.toRole(
        "CLASS_WAITS",
        a.unitId,
        role,
        List.of(a.title, String.valueOf(weight.accounts())),
        "/articles/" + a.id,
        "class:" + a.id + ":" + a.version);
  }
}
