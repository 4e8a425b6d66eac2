package org.juzhen.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * Which signatures a grade needs at a unit, in their order (审核模板). The author's own check is the
 * first reading (初审).
 */
record ReviewTemplate(Grade grade, List<TemplateStep> steps) {
  private static final List<Role> CO_SIGNERS =
      List.of(Role.LEADER, Role.CHIEF_REVIEWER, Role.PRINCIPAL_LEADER);

  ReviewTemplate {
    steps = List.copyOf(steps);
  }

  /**
   * The steps as one text needs them, each for one person; a concerned unit has steps of its own.
   */
  List<PlannedStep> planned(UUID own, List<UUID> concerned) {
    List<PlannedStep> planned = new ArrayList<>();
    int stage = 0;
    boolean begun = false;
    for (TemplateStep step : cosigned(concerned).steps) {
      begun = begun && step.beside();
      List<UUID> units = step.isOwn() ? List.of(own) : concerned;
      if (!units.isEmpty() && !begun) {
        stage++;
        begun = true;
      }
      for (UUID unit : units) {
        planned.addAll(Collections.nCopies(step.signatures(), step.at(stage, unit)));
      }
    }
    return planned;
  }

  /** Whoever is concerned signs before the last word, also where the template forgot it. */
  private ReviewTemplate cosigned(List<UUID> concerned) {
    if (concerned.isEmpty() || steps.stream().anyMatch(s -> !s.isOwn())) {
      return this;
    }
    int last = lastStage();
    List<TemplateStep> all = new ArrayList<>(steps);
    all.add(last, TemplateStep.one(CO_SIGNERS, false, TemplateStep.At.CONCERNED, false));
    return new ReviewTemplate(grade, all);
  }

  /** The index at which the last stage begins. */
  private int lastStage() {
    int last = steps.size() - 1;
    while (last > 0 && steps.get(last).beside()) {
      last--;
    }
    return last;
  }

  /** The steps of the last stage, which give the last word (签发). */
  List<TemplateStep> lastWord() {
    return steps.subList(lastStage(), steps.size());
  }

  /** How many people of the unit sign. */
  int ownSignatures() {
    return steps.stream().filter(TemplateStep::isOwn).mapToInt(TemplateStep::signatures).sum();
  }
}
