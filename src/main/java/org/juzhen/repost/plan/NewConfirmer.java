package org.juzhen.repost.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Hours in which somebody confirms an account's mass sends, as they are said.
 *
 * @param from an hour and a minute of the day
 * @param until earlier than {@code from} where it is on the next day
 * @param workingDays only on working days, and in nights that begin on one
 */
record NewConfirmer(
    @NotNull UUID personId,
    @NotNull @Pattern(regexp = WishWords.TIME) String from,
    @NotNull @Pattern(regexp = WishWords.TIME) String until,
    @NotNull Boolean workingDays) {

  void mustBeHours() {
    if (from.equals(until)) {
      throw PlanProblem.CONFIRMER_HOURS_ALIKE.problem().field("until", "WRONG_VALUE");
    }
  }
}
