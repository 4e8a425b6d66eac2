package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.InTurn;
import org.juzhen.repost.RuleEnding.Effect;
import org.juzhen.repost.RuleTrial.Reached;

/** What a unit's rules still bind when one of them is ended (停用后的转载范围). */
@ApplicationScoped
class RuleEndings {
  private final RepostRules rules;
  private final RuleReachRows rows;

  RuleEndings(RepostRules rules, RuleReachRows rows) {
    this.rules = rules;
    this.rows = rows;
  }

  /** The rules for a class, as they hold now and as they hold then. */
  private record Change(
      Importance importance, RepostRule ended, List<RepostRule> before, List<RepostRule> after) {
    boolean isNone() {
      return before.equals(after);
    }

    boolean isShippedThen() {
      return after.stream().anyMatch(r -> r.unitId == null);
    }

    /** What surely holds for all that the rule is about. */
    List<RepostRule> stillAboutIt() {
      return after.stream().filter(r -> r.isAboutAllOf(ended)).toList();
    }

    /** What surely holds now, whatever an article is about. */
    List<RepostRule> aboutAllNow() {
      return before.stream().filter(RepostRule::isAboutAll).toList();
    }

    /** What holds only then: the shipped rule, or nothing. */
    List<RepostRule> coming() {
      return after.stream().filter(r -> !before.contains(r)).toList();
    }
  }

  /** Nothing is ended. */
  Uni<RuleEnding> of(RepostRule rule) {
    return rule.waits
        ? Uni.createFrom().item(new RuleEnding(rule.id, rule.unitId, true, List.of()))
        : rules
            .of(rule.unitId)
            .map(all -> all.stream().filter(RepostRule::isInForce).toList())
            .chain(own -> rules.shipped().chain(shipped -> of(rule, own, shipped)));
  }

  private Uni<RuleEnding> of(RepostRule rule, List<RepostRule> own, List<RepostRule> shipped) {
    List<RepostRule> left = own.stream().filter(r -> !r.id.equals(rule.id)).toList();
    List<Change> changes =
        Stream.of(Importance.values())
            .filter(Importance::obliges)
            .map(i -> new Change(i, rule, holding(i, own, shipped), holding(i, left, shipped)))
            .filter(c -> !c.isNone())
            .toList();
    return InTurn.of(changes, this::effect)
        .map(effects -> new RuleEnding(rule.id, rule.unitId, false, effects));
  }

  /** The shipped rule gives way as {@link RuleSql} says, to rules about all articles of a class. */
  private static List<RepostRule> holding(
      Importance i, List<RepostRule> own, List<RepostRule> shipped) {
    boolean given =
        i == Importance.IMPORTANT
            ? !own.isEmpty()
            : own.stream().anyMatch(r -> r.isJustFor(i) && r.isConfirmed() && r.isAboutAll());
    return Stream.concat(own.stream(), given ? Stream.empty() : shipped.stream())
        .filter(r -> r.isFor(i))
        .toList();
  }

  private Uni<Effect> effect(Change c) {
    return reached(c, c.before(), List.of())
        .chain(
            before ->
                reached(c, c.after(), List.of())
                    .chain(
                        after ->
                            reached(c, c.before(), c.stillAboutIt())
                                .chain(
                                    off ->
                                        reached(c, c.coming(), c.aboutAllNow())
                                            .map(on -> effect(c, before, after, off, on)))));
  }

  private Uni<Reached> reached(Change c, List<RepostRule> some, List<RepostRule> without) {
    return some.isEmpty()
        ? Uni.createFrom().item(new Reached(0, List.of()))
        : rows.of(c.ended().unitId, some, without);
  }

  private static Effect effect(Change c, Reached before, Reached after, Reached off, Reached on) {
    return new Effect(
        c.importance(),
        before.accounts(),
        after.accounts(),
        after.some(),
        off.accounts(),
        off.some(),
        on.accounts(),
        on.some(),
        c.isShippedThen());
  }
}
