package org.juzhen.profile;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.profile.RulePreview.Lower;
import org.juzhen.profile.RuleRows.Said;

/**
 * Keeps a unit's rule book (规则册): what applies, who said so, and new decisions. Works inside the
 * transaction of the desk that knows the units.
 */
@ApplicationScoped
public class RuleClerk {
  private final RuleRows rows;
  private final List<RuleImpact> impacts;
  private final List<RuleNews> news;
  private final AuditDesk audit;
  private final HubClock clock;

  RuleClerk(
      RuleRows rows,
      @All List<RuleImpact> impacts,
      @All List<RuleNews> news,
      AuditDesk audit,
      HubClock clock) {
    this.rows = rows;
    this.impacts = impacts;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everything that applied to the unit on that day; today where no day is asked for. */
  public Uni<RuleBook> book(RulePlace place, LocalDate on, Locale language) {
    LocalDate day = on == null ? clock.today() : on;
    return rows.said(List.of(place.unit()), List.of(RuleKey.values()), day)
        .map(said -> new RuleBook(place.unit(), place.name(), day, entries(said, language)));
  }

  private static List<RuleBook.Entry> entries(List<Said> said, Locale language) {
    Map<RuleKey, List<Said>> byKey = new EnumMap<>(RuleKey.class);
    said.forEach(s -> byKey.computeIfAbsent(s.rule().key(), k -> new ArrayList<>()).add(s));
    List<RuleBook.Entry> entries = new ArrayList<>();
    for (RuleKey key : RuleKey.values()) {
      RuleName name = new RuleName(key);
      RuleStep applies = new RuleChain(byKey.getOrDefault(key, List.of())).applies();
      entries.add(
          new RuleBook.Entry(
              key,
              name.words(language),
              name.why(language),
              key.group(),
              key.shape().type(),
              key.shape().stricter(),
              applies));
    }
    return List.copyOf(entries);
  }

  /** One rule of the unit, with everything that was ever said about it along its line. */
  public Uni<RuleStory> story(RulePlace place, RuleKey key, LocalDate on, Locale language) {
    LocalDate day = on == null ? clock.today() : on;
    RuleName name = new RuleName(key);
    return chain(place, key, day)
        .chain(
            chain ->
                rows.history(place.unit(), key)
                    .map(
                        history ->
                            new RuleStory(
                                key,
                                name.words(language),
                                name.why(language),
                                key.group(),
                                key.shape(),
                                day,
                                chain.applies(),
                                chain.steps(),
                                history.stream()
                                    .map(s -> RuleStep.of(s, s.rule(), false))
                                    .toList())));
  }

  /** Decides a rule for the unit and everything below it, from a day on. */
  public Uni<RuleStory> decide(Actor by, RulePlace place, RuleKey key, NewRule wanted) {
    RuleValue rule = rule(place, key, wanted);
    return chain(place, key, wanted.validFrom())
        .invoke(chain -> mustNotLoosen(rule, chain.above(place.unit()).value()))
        .chain(chain -> rows.decide(by, place.unit(), rule, clock.now()))
        .call(id -> InTurn.each(news, n -> n.decided(id, key, wanted.validFrom())))
        .call(
            id ->
                audit.record(
                    by, "SET_RULE", new Subject("rule", id, place.unit()), said(rule, wanted)))
        .chain(id -> story(place, key, wanted.validFrom(), Locale.CHINESE));
  }

  /**
   * Takes the unit's own value back from a day on: what applies above applies again. Refused where
   * the unit has none of its own then, and where nobody above says anything.
   */
  public Uni<RuleStory> withdraw(Actor by, RulePlace place, RuleKey key, RuleWithdrawal wanted) {
    mustNotBePast(wanted.validFrom());
    return chain(place, key, wanted.validFrom())
        .map(chain -> last(place, key, chain, wanted))
        .chain(last -> rows.withdraw(by, place.unit(), last, clock.now()))
        .call(id -> InTurn.each(news, n -> n.decided(id, key, wanted.validFrom())))
        .call(
            id ->
                audit.record(
                    by,
                    "WITHDRAW_RULE",
                    new Subject("rule", id, place.unit()),
                    Map.of(
                        "key", key.name(),
                        "document", wanted.document(),
                        "validFrom", wanted.validFrom().toString())))
        .chain(id -> story(place, key, wanted.validFrom(), Locale.CHINESE));
  }

  private static RuleValue last(
      RulePlace place, RuleKey key, RuleChain chain, RuleWithdrawal wanted) {
    RuleValue own =
        chain
            .own(place.unit())
            .orElseThrow(
                () ->
                    ProfileProblem.NO_OWN_RULE
                        .with("rule", new RuleName(key))
                        .with("day", wanted.validFrom()));
    if (chain.above(place.unit()).value() == null) {
      throw ProfileProblem.NOTHING_ABOVE.with("rule", new RuleName(key));
    }
    return new RuleValue(
        key, own.value(), wanted.basis(own.basis()), place.unit(), wanted.validFrom());
  }

  /** What would become of such a decision; refuses what the decision itself would refuse. */
  public Uni<RulePreview> preview(RulePlace place, RuleKey key, NewRule wanted) {
    RuleValue rule = rule(place, key, wanted);
    return chain(place, key, wanted.validFrom())
        .invoke(chain -> mustNotLoosen(rule, chain.above(place.unit()).value()))
        .chain(
            chain ->
                effects(new RuleChange(place, chain.value(), rule))
                    .chain(effects -> preview(place, rule, chain, effects)));
  }

  private Uni<RulePreview> preview(
      RulePlace place, RuleValue rule, RuleChain chain, List<RuleEffect> effects) {
    Said wanted = new Said(place.unit(), null, rule, place.name(), null, null, false);
    RuleStep after = RuleStep.of(wanted, rule, true);
    return rows.lower(place, rule.key(), rule.from())
        .map(lower -> lower.stream().map(l -> new Lower(step(l), kept(l, rule))).toList())
        .map(lower -> new RulePreview(chain.applies(), after, effects, lower));
  }

  private static RuleStep step(Said lower) {
    return RuleStep.of(lower, lower.rule(), true);
  }

  private static boolean kept(Said lower, RuleValue rule) {
    return RuleOrder.notLooser(lower.rule(), rule);
  }

  private Uni<List<RuleEffect>> effects(RuleChange change) {
    return InTurn.of(impacts, impact -> impact.of(change))
        .map(all -> all.stream().flatMap(List::stream).toList())
        .map(RuleEffect::orNothing);
  }

  private Uni<RuleChain> chain(RulePlace place, RuleKey key, LocalDate on) {
    return rows.said(List.of(place.unit()), List.of(key), on).map(RuleChain::new);
  }

  private RuleValue rule(RulePlace place, RuleKey key, NewRule wanted) {
    wanted.mustFit(key);
    mustNotBePast(wanted.validFrom());
    return new RuleValue(key, wanted.value(), wanted.basis(), place.unit(), wanted.validFrom());
  }

  private void mustNotBePast(LocalDate from) {
    if (from.isBefore(clock.today())) {
      throw ProfileProblem.RULE_IN_THE_PAST
          .with("from", from)
          .with("today", clock.today())
          .field("validFrom", "OUT_OF_RANGE");
    }
  }

  private static void mustNotLoosen(RuleValue own, RuleValue above) {
    if (above != null && RuleOrder.binds(above) && !RuleOrder.notLooser(own, above)) {
      throw ProfileProblem.LOOSER_THAN_ABOVE
          .with("rule", new RuleName(own.key()))
          .with("above", above)
          .with("own", own)
          .with("source", (above.basis().document() + " " + above.basis().clause()).strip())
          .field("value", "OUT_OF_RANGE");
    }
  }

  private static Map<String, Object> said(RuleValue rule, NewRule wanted) {
    return Map.of(
        "key", rule.key().name(),
        "value", rule.value(),
        "document", rule.basis().document(),
        "clause", rule.basis().clause(),
        "binds", rule.basis().binds().name(),
        "force", rule.basis().force().name(),
        "extendedBy", wanted.extendedBy() == null ? "" : wanted.extendedBy(),
        "validFrom", rule.from().toString());
  }
}
