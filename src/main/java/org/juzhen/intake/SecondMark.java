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
   * Whether the mark takes effect now. If not it is noted, and those who may confirm it are told. A
   * second person's word also brings the labels that waited.
   *
   * @param a still as it was
   */
  Uni<Effect> takesEffect(Actor by, Article a, ArticleFacts facts, Mark mark) {
    return findById(a.id).chain(waiting -> takesEffect(by, a, facts, mark, waiting));
  }

  /** What became of a mark. */
  enum Effect {
    WAITS,
    NOW,
    NOW_WITH_LABELS
  }

  /**
   * A class with its reason.
   *
   * @param labels what else is to be changed with it, or null
   */
  record Mark(Importance importance, String reason, NewLabels labels) {
    Mark(Importance importance, String reason) {
      this(importance, reason, null);
    }

    private boolean neverWaits() {
      return !importance.obliges() || importance == Importance.EMERGENCY;
    }

    private boolean isSame(ImportanceWanted waiting) {
      return waiting != null
          && waiting.importance == importance
          && (labels == null || labels.equals(waiting.labels()));
    }
  }

  private Uni<Effect> takesEffect(
      Actor by, Article a, ArticleFacts facts, Mark mark, ImportanceWanted waiting) {
    if (by.isHub() || mark.neverWaits()) {
      return done(waiting).replaceWith(Effect.NOW);
    }
    return isSecond(by, mark, waiting)
        .chain(second -> second ? confirmed(by, a, waiting) : asked(by, a, facts, mark, waiting));
  }

  private Uni<Effect> confirmed(Actor by, Article a, ImportanceWanted waiting) {
    NewLabels labels = waiting.labels();
    if (labels != null) {
      a.relabel(labels, by, clock.now());
    }
    return done(waiting).replaceWith(labels == null ? Effect.NOW : Effect.NOW_WITH_LABELS);
  }

  /** Counts who would owe it anew; what is owed already binds nobody once more. */
  private Uni<Effect> asked(
      Actor by, Article a, ArticleFacts facts, Mark mark, ImportanceWanted waiting) {
    boolean anew = mark.labels() != null || mark.importance() != a.importance;
    if (!anew) {
      return Uni.createFrom().item(mark.isSame(waiting) ? Effect.WAITS : Effect.NOW);
    }
    return weight(mark.labels() == null ? facts : facts.labelled(mark.labels()), mark.importance())
        .chain(
            weight ->
                weight.needsSecond()
                    ? wait(by, a, mark, weight, waiting).replaceWith(Effect.WAITS)
                    : done(waiting).replaceWith(Effect.NOW));
  }

  private Uni<Boolean> isSecond(Actor by, Mark mark, ImportanceWanted waiting) {
    return !mark.isSame(waiting)
        ? Uni.createFrom().item(false)
        : people
            .humans(Arrays.asList(waiting.wantedBy, by.id()))
            .map(humans -> !humans.same(waiting.wantedBy, by.id()));
  }

  private Uni<Void> done(ImportanceWanted waiting) {
    return waiting == null ? Uni.createFrom().voidItem() : delete(waiting).chain(x -> flush());
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
    if (mark.labels() != null) {
      wanted.with(mark.labels());
    }
    return done(waiting)
        .chain(x -> persist(wanted))
        .chain(
            x ->
                audit.record(
                    by,
                    "WANT_CLASS",
                    new Subject("article", a.id, a.unitId),
                    Map.of("to", mark.importance().name(), "accounts", weight.accounts())))
        .chain(x -> tell(a, weight, by));
  }

  private Uni<Void> tell(Article a, Binding.Weight weight, Actor by) {
    return notices.tellEach(
        List.of(order(a, weight, Role.SUPERVISOR, by), order(a, weight, Role.PORTAL_EDITOR, by)));
  }

  /** Whoever else wants something else of the same article is told of anew. */
  private static NoticeOrder order(Article a, Binding.Weight weight, Role role, Actor by) {
    return NoticeOrder.toRole(
        "CLASS_WAITS",
        a.unitId,
        role,
        List.of(a.title, String.valueOf(weight.accounts())),
        "/articles/" + a.id,
        "class:" + a.id + ":" + a.version + ":" + by.id());
  }
}
