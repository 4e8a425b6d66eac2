package org.juzhen.intake;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Records that a portal took an article back (撤稿登记), and decides what a page that is gone suggests.
 * What follows is the same as when its webhook says so.
 */
@ApplicationScoped
public class WithdrawalRecordDesk {
  private final ArticleDesk desk;
  private final Articles articles;
  private final ArticleWithdrawals withdrawals;
  private final ArticleLooks looks;
  private final ArticleNewsDesk news;
  private final WithdrawalTelling telling;
  private final List<Binding> binding;
  private final People people;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  WithdrawalRecordDesk(
      ArticleDesk desk,
      Articles articles,
      ArticleWithdrawals withdrawals,
      ArticleLooks looks,
      ArticleNewsDesk news,
      WithdrawalTelling telling,
      @All List<Binding> binding,
      People people,
      Units units,
      AuditDesk audit,
      HubClock clock) {
    this.desk = desk;
    this.articles = articles;
    this.withdrawals = withdrawals;
    this.looks = looks;
    this.news = news;
    this.telling = telling;
    this.binding = binding;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was said of an article within reach. */
  @WithTransaction
  public Uni<WithdrawalView> of(Actor by, UUID id) {
    return desk.reachable(by, id).chain(a -> view(by, a));
  }

  /**
   * Says that the portal took it back, or confirms what is suspected or what another person said.
   * One that many accounts show or owe waits for a second person.
   */
  @WithTransaction
  public Uni<WithdrawalView> record(Actor by, UUID id, WantedWithdrawal wanted) {
    return kept(by, id)
        .call(a -> news.catchUpIfPossible(id))
        .invoke(
            a -> {
              if (a.isWithdrawn()) {
                throw IntakeProblem.WITHDRAWN_ALREADY.problem();
              }
            })
        .call(a -> withdrawals.open(id).chain(open -> record(by, a, open, wanted)))
        .chain(a -> withdrawals.flush().chain(x -> view(by, a)));
  }

  /** Says that the portal did not take it back; whoever said so learns why. */
  @WithTransaction
  public Uni<WithdrawalView> dismiss(Actor by, UUID id, String reason) {
    return kept(by, id)
        .call(
            a ->
                withdrawals
                    .open(id)
                    .onItem()
                    .ifNull()
                    .failWith(IntakeProblem.NOTHING_TO_DISMISS::problem)
                    .invoke(w -> w.dismiss(reason, by, clock.now()))
                    .call(w -> looks.quiet(id))
                    .call(w -> journal(by, a, "DISMISS_WITHDRAWAL", Map.of("reason", w.decision)))
                    .call(w -> telling.dismissed(a, w, by)))
        .chain(a -> withdrawals.flush().chain(x -> view(by, a)));
  }

  private Uni<Void> record(Actor by, Article a, ArticleWithdrawal open, WantedWithdrawal wanted) {
    if (open != null && open.state == ArticleWithdrawal.State.WAITS) {
      return people
          .humans(Arrays.asList(open.wantedBy, by.id()))
          .chain(
              humans ->
                  humans.same(open.wantedBy, by.id())
                      ? Uni.createFrom().voidItem()
                      : confirm(by, a, open, wanted));
    }
    ArticleWithdrawal said = open == null ? ArticleWithdrawal.said(a.id, clock.now()) : open;
    return weight(a)
        .chain(
            weight -> {
              boolean waits = weight.needsSecond();
              if (waits) {
                said.await(wanted, weight.accounts(), by, clock.now());
              } else {
                said.record(wanted, weight.accounts(), by, clock.now());
              }
              return withdrawals
                  .persist(said)
                  .chain(x -> waits ? wait(by, a, said) : takeEffect(by, a, said));
            });
  }

  private Uni<Void> confirm(Actor by, Article a, ArticleWithdrawal said, WantedWithdrawal wanted) {
    said.confirm(wanted, by, clock.now());
    return takeEffect(by, a, said);
  }

  private Uni<Void> wait(Actor by, Article a, ArticleWithdrawal said) {
    return journal(by, a, "WANT_WITHDRAWAL", Map.of("accounts", said.accounts))
        .chain(x -> telling.waits(a, said));
  }

  private Uni<Void> takeEffect(Actor by, Article a, ArticleWithdrawal said) {
    a.takeBack();
    return articles
        .flush()
        .chain(
            x ->
                journal(
                    by,
                    a,
                    "WITHDRAW",
                    Map.of("way", Way.HAND.name(), "reason", said.reason, "at", said.evidenceUrl)))
        .chain(x -> articles.facts(a))
        .chain(facts -> news.withdrawn(facts, by));
  }

  private Uni<Binding.Weight> weight(Article a) {
    return binding.isEmpty()
        ? Uni.createFrom().item(Binding.Weight.NONE)
        : articles.facts(a).chain(facts -> binding.get(0).concerned(facts));
  }

  private Uni<Void> journal(Actor by, Article a, String verb, Map<String, Object> detail) {
    return audit.record(by, verb, new Subject("article", a.id, a.unitId), detail);
  }

  /** Locked: a second message, or a second person, comes after this one. */
  private Uni<Article> kept(Actor by, UUID id) {
    return desk.reachable(by, id)
        .call(a -> units.required(a.unitId).invoke(u -> mustKeep(by, u)))
        .call(a -> articles.getSession().chain(s -> s.refresh(a, LockModeType.PESSIMISTIC_WRITE)));
  }

  private static boolean keeps(Actor by, Unit unit) {
    return ArticleDesk.mayClassify(by, unit) || by.has(Role.COORDINATOR, unit.id());
  }

  private static void mustKeep(Actor by, Unit unit) {
    if (!keeps(by, unit)) {
      throw KernelProblem.FORBIDDEN.with(
          "needs", List.of(Role.PORTAL_EDITOR, Role.COORDINATOR, Role.SUPERVISOR));
    }
  }

  private Uni<WithdrawalView> view(Actor by, Article a) {
    return units
        .required(a.unitId)
        .chain(unit -> withdrawals.of(a.id).map(all -> view(a, all, actions(by, unit, a, all))));
  }

  private static WithdrawalView view(Article a, List<ArticleWithdrawal> all, List<String> actions) {
    return new WithdrawalView(
        a.id,
        a.state,
        all.stream()
            .filter(ArticleWithdrawal::isOpen)
            .map(WithdrawalView.Record::of)
            .findFirst()
            .orElse(null),
        all.stream().map(WithdrawalView.Record::of).toList(),
        actions);
  }

  private static List<String> actions(Actor by, Unit unit, Article a, List<ArticleWithdrawal> all) {
    List<String> actions = new ArrayList<>();
    if (!keeps(by, unit) || a.isWithdrawn()) {
      return actions;
    }
    if (all.stream().noneMatch(w -> w.isOpen() && by.id() != null && by.id().equals(w.wantedBy))) {
      actions.add(WithdrawalView.WITHDRAW);
    }
    if (all.stream().anyMatch(ArticleWithdrawal::isOpen)) {
      actions.add(WithdrawalView.DISMISS);
    }
    return actions;
  }
}
