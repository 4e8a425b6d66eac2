package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Finds out for which open steps somebody may sign for another now (代签), and for which nobody of a
 * contractor may sign at all.
 */
@ApplicationScoped
class Deputies {
  private static final int PERCENT_OF_AN_HOUR = 36;
  private final StandIns standIns;
  private final Absences absences;
  private final People people;
  private final Rules rules;
  private final HubClock clock;

  Deputies(StandIns standIns, Absences absences, People people, Rules rules, HubClock clock) {
    this.standIns = standIns;
    this.absences = absences;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
  }

  /** Notes on the steps that are left for whom the asker may sign them, and which not at all. */
  Uni<Void> mark(Actor by, ReviewFile file) {
    List<ReviewStep> open = left(file);
    if (by.isHub() || open.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<UUID> units = new HashSet<>();
    open.forEach(s -> units.add(s.unitId));
    return standIns
        .of(by.id(), units)
        .chain(found -> InTurn.of(found, d -> mark(by, file, d)))
        .chain(x -> people.fromOutside(List.of(by.id())))
        .invoke(
            outside ->
                open.stream()
                    .filter(file::isLastWord)
                    .forEach(s -> s.refusesOutsiders = !outside.isEmpty()))
        .replaceWithVoid();
  }

  private Uni<Void> mark(Actor by, ReviewFile file, StandIn d) {
    LocalDate today = clock.today();
    return people
        .holding(d.role, d.unitId, today)
        .map(all -> all.stream().filter(p -> p.id().equals(d.personId)).findFirst().orElse(null))
        .chain(
            holder ->
                absences
                    .of(d.personId, d.unitId, today)
                    .chain(
                        away ->
                            people
                                .required(d.deputyId)
                                .chain(
                                    deputy ->
                                        asked(d)
                                            .invoke(
                                                asked ->
                                                    left(file).stream()
                                                        .filter(s -> s.delegation == null)
                                                        .forEach(
                                                            s ->
                                                                note(
                                                                    new Facts(
                                                                        by, file, d, holder, away,
                                                                        deputy, asked),
                                                                    s))))))
        .replaceWithVoid();
  }

  private Uni<Asked> asked(StandIn d) {
    return rules
        .values(
            d.unitId,
            List.of(
                RuleKey.REPOST_DEADLINE_HOURS,
                RuleKey.DEPUTY_AFTER_PERCENT,
                RuleKey.REGISTER_BEFORE_POST,
                RuleKey.TRAIN_BEFORE_POST))
        .chain(
            values ->
                partial(d)
                    .chain(
                        users ->
                            people
                                .fromOutside(List.of(d.deputyId, d.personId))
                                .map(
                                    out ->
                                        new Asked(
                                            values,
                                            users,
                                            !out.isEmpty(),
                                            out.contains(d.personId)))));
  }

  /** All users of the deputy, and of who named him unless the holder did. */
  private Uni<Set<UUID>> partial(StandIn d) {
    List<UUID> hands =
        d.setBy.equals(d.personId) ? List.of(d.deputyId) : List.of(d.deputyId, d.setBy);
    return people.humans(hands).map(humans -> humans.with(hands));
  }

  /**
   * What the place asks for.
   *
   * @param partial whose word for the holder's absence does not count
   * @param outside the deputy or the holder works for a contractor
   * @param holderOutside the holder does
   */
  private record Asked(
      Map<RuleKey, RuleValue> values, Set<UUID> partial, boolean outside, boolean holderOutside) {
    RuleValue get(RuleKey key) {
      return values.get(key);
    }
  }

  /** What is known of one deputy and one submission. */
  private record Facts(
      Actor by,
      ReviewFile file,
      StandIn standIn,
      Person holder,
      List<Absence> away,
      Person deputy,
      Asked asked) {

    boolean fit(ReviewStep step, LocalDate day) {
      return !deputy.hasLeft()
          && !(asked.holderOutside() && file.isLastWord(step))
          && DeputyBook.mayStandIn(asked.outside(), standIn.role)
          && by.grants().stream().anyMatch(g -> standIn.unitId.equals(g.unitId()))
          && (deputy.isRegistered(day) || !asked.get(RuleKey.REGISTER_BEFORE_POST).isTrue())
          && (deputy.isTrained(day) || !asked.get(RuleKey.TRAIN_BEFORE_POST).isTrue());
    }

    Instant patience(ReviewStep step) {
      int hours = asked.get(RuleKey.REPOST_DEADLINE_HOURS).number();
      int percent = asked.get(RuleKey.DEPUTY_AFTER_PERCENT).number();
      return step.openedAt == null
          ? null
          : step.openedAt.plus(Duration.ofSeconds((long) hours * percent * PERCENT_OF_AN_HOUR));
    }
  }

  private void note(Facts facts, ReviewStep step) {
    Instant now = clock.now();
    StandInQuestion question =
        new StandInQuestion(
            facts.standIn(),
            step.unitId,
            step.roles,
            facts.file().writers(),
            facts.file().signers(),
            facts.away(),
            facts.patience(step),
            facts.holder() != null,
            facts.asked().partial(),
            facts.fit(step, clock.today()));
    Because because = question.at(now).because();
    if (because != null) {
      Absence away = because == Because.ABSENT ? question.absence(now) : null;
      step.delegation =
          new Delegation(
              facts.standIn().id,
              facts.standIn().role,
              facts.standIn().personId,
              facts.holder().name(),
              because,
              away == null ? null : away.id);
    }
  }

  private static List<ReviewStep> left(ReviewFile file) {
    return file.steps().stream().filter(ReviewStep::isUndecided).toList();
  }
}
