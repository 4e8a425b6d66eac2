package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** Reads the signatures on paper of a step, and who may give one (纸质审签). */
@ApplicationScoped
class PaperBook {
  private final PaperSignatures papers;
  private final People people;
  private final Rules rules;
  private final HubClock clock;

  PaperBook(PaperSignatures papers, People people, Rules rules, HubClock clock) {
    this.papers = papers;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
  }

  Uni<PaperView> view(Actor by, ReviewFile file, ReviewStep step, Locale language) {
    return holders(step, file, clock.today())
        .chain(
            holders ->
                rules
                    .value(step.unitId, RuleKey.PAPER_SIGNATURE)
                    .chain(
                        rule ->
                            papers
                                .of(step)
                                .chain(
                                    all ->
                                        hands(by, file, step)
                                            .map(
                                                hands ->
                                                    new PaperFacts(hands, rule, all)
                                                        .view(holders.values(), language)))));
  }

  Uni<PaperHands> hands(Actor by, ReviewFile file, ReviewStep step) {
    return people
        .fromOutside(List.of(by.id()))
        .chain(
            outside ->
                people
                    .humans(List.of(by.id()))
                    .map(users -> new PaperHands(by, !outside.isEmpty(), users, file, step)));
  }

  /** Who may sign the step on a day, each with the role. */
  Uni<Map<UUID, Holder>> holders(ReviewStep step, ReviewFile file, LocalDate day) {
    Map<UUID, Holder> found = new LinkedHashMap<>();
    return InTurn.of(
            step.wanted(),
            role ->
                people
                    .holding(role, step.unitId, day)
                    .invoke(
                        all ->
                            all.stream()
                                .filter(p -> isFree(p.id(), file))
                                .forEach(p -> found.putIfAbsent(p.id(), new Holder(p, role)))))
        .chain(x -> people.fromOutside(found.keySet()))
        .invoke(outside -> found.keySet().removeIf(p -> !mayRelease(p, step, file, outside)))
        .replaceWith(found);
  }

  /** Nobody of a contractor gives the last word, on paper as little. */
  private static boolean mayRelease(
      UUID signer, ReviewStep step, ReviewFile file, Set<UUID> outside) {
    return !file.isLastWord(step) || !outside.contains(signer);
  }

  /** Somebody who may sign, and as what. */
  record Holder(Person person, Role role) {}

  private static boolean isFree(UUID person, ReviewFile file) {
    return !file.isFrom(person) && !file.hasSigned(person) && !file.hasHandled(person);
  }

  /** The signer, who still may; and who wrote the paper down still might. */
  Uni<Person> mustCount(PaperSignature paper, ReviewFile file) {
    return people
        .fromOutside(List.of(paper.recordedBy, paper.signerId))
        .invoke(outside -> mustBeAnother(paper.recordedBy, file, outside))
        .invoke(outside -> mustRelease(paper, file, outside))
        .chain(x -> people.holding(paper.role, file.step(paper.stepId).unitId, clock.today()))
        .map(all -> signer(all, paper, file));
  }

  private static Person signer(List<Person> all, PaperSignature paper, ReviewFile file) {
    return all.stream()
        .filter(p -> p.id().equals(paper.signerId) && isFree(p.id(), file))
        .findFirst()
        .orElseThrow(SigningProblem.PAPER_ROLE_OVER::problem);
  }

  private static void mustRelease(PaperSignature paper, ReviewFile file, Set<UUID> outside) {
    if (!mayRelease(paper.signerId, file.step(paper.stepId), file, outside)) {
      throw SigningProblem.LAST_WORD_STAYS_IN_HOUSE.problem();
    }
  }

  private static void mustBeAnother(UUID recorder, ReviewFile file, Set<UUID> outside) {
    if (outside.contains(recorder) || file.isFrom(recorder) || file.hasSigned(recorder)) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
    }
  }
}
