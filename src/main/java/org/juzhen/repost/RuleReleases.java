package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.InTurn;
import org.juzhen.repost.RuleTrial.Release;

/**
 * Whom a rule lets off what the shipped one binds (规则免除的账号): the first rule of a unit takes its
 * place for important articles; for what is urgent only one for just that class does.
 */
@ApplicationScoped
class RuleReleases {
  private final RepostRules rules;
  private final RuleReachRows rows;

  RuleReleases(RepostRules rules, RuleReachRows rows) {
    this.rules = rules;
    this.rows = rows;
  }

  /** What is compared for a class: the shipped rule with those that would hold instead. */
  private record Change(Importance importance, List<RepostRule> after, boolean beside) {}

  /** By class, without those of which it lets off nobody. */
  Uni<List<Release>> of(RepostRule rule) {
    return rules
        .of(rule.unitId)
        .map(all -> all.stream().filter(r -> r.isInForce() && !r.id.equals(rule.id)).toList())
        .chain(own -> rules.shipped().chain(shipped -> of(rule, own, shipped)));
  }

  private Uni<List<Release>> of(RepostRule rule, List<RepostRule> own, List<RepostRule> shipped) {
    List<Change> changes =
        Stream.of(Importance.values())
            .filter(Importance::obliges)
            .flatMap(i -> change(rule, own, i))
            .toList();
    return InTurn.of(changes, c -> release(rule.unitId, shipped, c))
        .map(all -> all.stream().filter(r -> r.accounts() > 0).toList());
  }

  private static Stream<Change> change(RepostRule rule, List<RepostRule> own, Importance i) {
    return i == Importance.IMPORTANT ? ofImportant(rule, own) : ofUrgent(rule, own, i);
  }

  private static Stream<Change> ofImportant(RepostRule rule, List<RepostRule> own) {
    if (!own.isEmpty()) {
      return Stream.empty();
    }
    boolean about = rule.isFor(Importance.IMPORTANT);
    boolean all = about && rule.isAboutAll();
    return Stream.of(
        new Change(Importance.IMPORTANT, all ? List.of(rule) : List.of(), about && !all));
  }

  private static Stream<Change> ofUrgent(RepostRule rule, List<RepostRule> own, Importance i) {
    boolean given = own.stream().anyMatch(r -> r.isJustFor(i) && r.isConfirmed() && r.isAboutAll());
    if (!rule.isJustFor(i) || given) {
      return Stream.empty();
    }
    Stream<RepostRule> others = own.stream().filter(r -> r.isFor(i) && r.isAboutAll());
    return Stream.of(new Change(i, Stream.concat(Stream.of(rule), others).toList(), false));
  }

  private Uni<Release> release(UUID unit, List<RepostRule> shipped, Change c) {
    List<RepostRule> before = shipped.stream().filter(r -> r.isFor(c.importance())).toList();
    return rows.of(unit, before, c.after())
        .map(r -> new Release(c.importance(), r.accounts(), r.some(), c.beside()));
  }
}
