package org.juzhen.intake;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Lets a mark that binds many accounts or units take effect only when a second person says the same
 * (重要稿件双人确认). An emergency of who classes takes effect at once and says that nobody has confirmed
 * it yet; one that somebody else typed waits. All that the article binds is weighed, unless two
 * have said its present class: else one person would bind everybody by one class and go on to
 * another that binds nobody anew.
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

  /** Whether so many would be bound that one person does not say so alone, or not unseen. */
  Uni<Boolean> isMuch(ArticleFacts facts, Importance wanted) {
    return wanted == null || !wanted.obliges()
        ? Uni.createFrom().item(false)
        : whole(facts, wanted).map(Binding.Weight::needsSecond);
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

  /**
   * What became of a mark.
   *
   * @param labelled the labels that waited came with it
   * @param alone it takes effect and binds many, but only one person has said it
   * @param other who said the same before, or null
   */
  record Effect(Kind kind, boolean labelled, boolean alone, UUID other) {
    enum Kind {
      WAITS,
      /** The class stands already, and now a second person has said it. */
      CONFIRMED,
      NOW
    }

    private static final Effect WAITS = new Effect(Kind.WAITS, false, false, null);
    private static final Effect CONFIRMED = new Effect(Kind.CONFIRMED, false, false, null);
    private static final Effect NOW = new Effect(Kind.NOW, false, false, null);
    private static final Effect ALONE = new Effect(Kind.NOW, false, true, null);
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

    private boolean isSame(ImportanceWanted waiting) {
      return waiting != null
          && waiting.importance == importance
          && (labels == null || labels.equals(waiting.labels()));
    }
  }

  private Uni<Effect> takesEffect(
      Actor by, Article a, ArticleFacts facts, Mark mark, ImportanceWanted waiting) {
    if (by.isHub() || !mark.importance().obliges()) {
      return done(waiting).replaceWith(Effect.NOW);
    }
    boolean atOnce =
        mark.importance() == Importance.EMERGENCY
            && ArticleDesk.mayClassify(by, facts.portalUnitPath());
    return isSecond(by, mark, waiting)
        .chain(
            second ->
                second
                    ? confirmed(by, a, waiting)
                    : atOnce
                        ? emergency(by, a, facts, mark).call(x -> done(waiting))
                        : asked(by, a, facts, mark, waiting));
  }

  private Uni<Effect> confirmed(Actor by, Article a, ImportanceWanted waiting) {
    NewLabels labels = waiting.labels();
    if (labels != null) {
      a.relabel(labels, by, clock.now());
    }
    return done(waiting)
        .replaceWith(new Effect(Effect.Kind.NOW, labels != null, false, waiting.wantedBy));
  }

  /** Binds at once; whoever else says it confirms it. */
  private Uni<Effect> emergency(Actor by, Article a, ArticleFacts facts, Mark mark) {
    if (mark.labels() != null) {
      return labelled(by, a, facts.labelled(mark.labels()));
    }
    if (a.importance != Importance.EMERGENCY) {
      return weight(a, facts, Importance.EMERGENCY)
          .chain(
              weight ->
                  weight.needsSecond()
                      ? tellAlone(a, weight, by).replaceWith(Effect.ALONE)
                      : Uni.createFrom().item(Effect.NOW));
    }
    return a.importanceAlone ? confirm(by, a) : Uni.createFrom().item(Effect.NOW);
  }

  /** Other labels of an emergency bind at once too, and are to be confirmed with it. */
  private Uni<Effect> labelled(Actor by, Article a, ArticleFacts facts) {
    return weight(a, facts, Importance.EMERGENCY)
        .chain(
            weight -> {
              if (!weight.needsSecond() || a.importanceAlone) {
                return Uni.createFrom().item(Effect.NOW);
              }
              a.saidAlone();
              return tellAlone(a, weight, by).replaceWith(Effect.NOW);
            });
  }

  private Uni<Effect> confirm(Actor by, Article a) {
    UUID first = a.saidBy();
    return people
        .humans(Stream.of(first, by.id()).filter(Objects::nonNull).toList())
        .chain(
            humans -> {
              if (first != null && humans.same(first, by.id())) {
                return Uni.createFrom().item(Effect.NOW);
              }
              a.confirmedBy(by.id().equals(a.importanceBy) ? first : by.id());
              return journal(by, a, "CONFIRM_CLASS", Importance.EMERGENCY, null)
                  .replaceWith(Effect.CONFIRMED);
            });
  }

  /**
   * Whether a class that a portal said of its article stands; where the place wants a person's word
   * and it binds many, it waits, and the article has the class that it had.
   */
  Uni<Boolean> stands(Actor portal, Article a, ArticleFacts facts, Importance before) {
    Importance said = a.importance;
    return said == null || !said.obliges() || binding.isEmpty()
        ? Uni.createFrom().item(true)
        : binding
            .get(0)
            .portalsWait(facts)
            .chain(waits -> waits ? whole(facts, said) : Uni.createFrom().item(Binding.Weight.NONE))
            .chain(weight -> stands(portal, a, before, weight));
  }

  private Uni<Boolean> stands(Actor portal, Article a, Importance before, Binding.Weight weight) {
    if (!weight.needsSecond()) {
      return Uni.createFrom().item(true);
    }
    if (a.importance == Importance.EMERGENCY) {
      a.saidAlone();
      return tellAlone(a, weight, portal).replaceWith(true);
    }
    Mark said = new Mark(a.importance, portal.name());
    a.putBack(before);
    return flush().chain(x -> wait(portal, a, said, weight)).replaceWith(false);
  }

  private Uni<Effect> asked(
      Actor by, Article a, ArticleFacts facts, Mark mark, ImportanceWanted waiting) {
    boolean anew = mark.labels() != null || mark.importance() != a.importance;
    if (!anew) {
      return Uni.createFrom().item(mark.isSame(waiting) ? Effect.WAITS : Effect.NOW);
    }
    return weight(
            a, mark.labels() == null ? facts : facts.labelled(mark.labels()), mark.importance())
        .chain(
            weight ->
                weight.needsSecond()
                    ? wait(by, a, mark, weight).replaceWith(Effect.WAITS)
                    : done(waiting).replaceWith(Effect.NOW));
  }

  private Uni<Boolean> isSecond(Actor by, Mark mark, ImportanceWanted waiting) {
    if (!mark.isSame(waiting)) {
      return Uni.createFrom().item(false);
    }
    return waiting.wantedBy == null
        ? Uni.createFrom().item(true)
        : people
            .humans(Arrays.asList(waiting.wantedBy, by.id()))
            .map(humans -> !humans.same(waiting.wantedBy, by.id()));
  }

  Uni<Void> done(ImportanceWanted waiting) {
    return waiting == null ? Uni.createFrom().voidItem() : delete(waiting).chain(x -> flush());
  }

  /** What is owed already binds nobody once more, but only where two people have bound it. */
  Uni<Binding.Weight> weight(Article a, ArticleFacts facts, Importance importance) {
    return a.isConfirmed() && !binding.isEmpty()
        ? binding.get(0).anew(facts, importance)
        : whole(facts, importance);
  }

  private Uni<Binding.Weight> whole(ArticleFacts facts, Importance importance) {
    return binding.isEmpty()
        ? Uni.createFrom().item(Binding.Weight.NONE)
        : binding.get(0).whole(facts, importance);
  }

  /** Takes the place of what waited before. */
  Uni<Void> wait(Actor by, Article a, Mark mark, Binding.Weight weight) {
    ImportanceWanted wanted =
        new ImportanceWanted(a.id, mark.importance(), weight, by, clock.now())
            .because(mark.reason());
    wanted.with(mark.labels());
    return findById(a.id)
        .chain(this::done)
        .chain(x -> persist(wanted))
        .chain(x -> journal(by, a, "WANT_CLASS", mark.importance(), weight))
        .chain(x -> tell("CLASS_WAITS", a, weight, by));
  }

  Uni<Void> tellAlone(Article a, Binding.Weight weight, Actor by) {
    return journal(by, a, "CLASS_UNCONFIRMED", Importance.EMERGENCY, weight)
        .chain(x -> tell("CLASS_UNCONFIRMED", a, weight, by));
  }

  private Uni<Void> journal(
      Actor by, Article a, String verb, Importance to, Binding.Weight weight) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("to", to.name());
    if (weight != null) {
      detail.put("accounts", weight.accounts());
      detail.put("units", weight.units());
    }
    return audit.record(by, verb, new Subject("article", a.id, a.unitId), detail);
  }

  private Uni<Void> tell(String kind, Article a, Binding.Weight weight, Actor by) {
    return notices.tellEach(
        List.of(
            order(kind, a, weight, Role.SUPERVISOR, by),
            order(kind, a, weight, Role.PORTAL_EDITOR, by)));
  }

  /** Whoever else wants something else of the same article is told of anew. */
  private static NoticeOrder order(
      String kind, Article a, Binding.Weight weight, Role role, Actor by) {
    return NoticeOrder.toRole(
        kind,
        a.unitId,
        role,
        List.of(a.title, String.valueOf(weight.accounts()), String.valueOf(weight.units())),
        "/articles/" + a.id,
        kind + ":" + a.id + ":" + a.version + ":" + by.id());
  }
}
