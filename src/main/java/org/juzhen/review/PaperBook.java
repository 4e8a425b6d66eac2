package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
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
    return holders(step, file)
        .chain(
            holders ->
                rules
                    .value(step.unitId, RuleKey.PAPER_SIGNATURE)
                    .chain(
                        rule ->
                            papers
                                .of(step)
                                .map(
                                    all ->
                                        new PaperFacts(file, step, rule, all)
                                            .view(by, holders.values(), language))));
  }

  /** Who may sign the step, each with the role. */
  Uni<Map<UUID, Holder>> holders(ReviewStep step, ReviewFile file) {
    Map<UUID, Holder> found = new LinkedHashMap<>();
    return Multi.createFrom()
        .iterable(step.wanted())
        .onItem()
        .transformToUniAndConcatenate(
            role ->
                people
                    .holding(role, step.unitId, clock.today())
                    .invoke(
                        all ->
                            all.stream()
                                .filter(p -> !file.submission().isFrom(p.id()))
                                .filter(
                                    p -> file.signatures().stream().noneMatch(s -> s.isOf(p.id())))
                                .forEach(p -> found.putIfAbsent(p.id(), new Holder(p, role)))))
        .collect()
        .asList()
        .replaceWith(found);
  }

  /** Somebody who may sign, and as what. */
  record Holder(Person person, Role role) {}

  /** Of the step's unit, and with no hand in the text nor in the signature. */
  static void mustBeAnother(Actor by, ReviewFile file, ReviewStep step, UUID signer) {
    ReviewRules.mustSee(by, file);
    if (by.grants().stream().noneMatch(g -> step.unitId.equals(g.unitId()))) {
      throw KernelProblem.FORBIDDEN.with("needs", step.roles);
    }
    if (file.submission().isFrom(by.id()) || by.id().equals(signer)) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
    }
  }
}
