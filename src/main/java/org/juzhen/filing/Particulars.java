package org.juzhen.filing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.juzhen.registry.Words;

/**
 * What a filing says besides the account's own fields (备案要点); what is left out is null.
 *
 * @param cause why the account stops
 * @param startsOn first day offline
 * @param endsOn last day offline, as planned
 * @param targetAccountId the account that goes on in its place (并入账号)
 * @param exception why a rule that holds in principle should not hold here
 * @param event whether it is meant for one event or campaign only (重大活动、专项工作)
 */
public record Particulars(
    FilingCause cause,
    LocalDate startsOn,
    LocalDate endsOn,
    UUID targetAccountId,
    @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String exception,
    Boolean event) {

  /** Nothing said. */
  static final Particulars NOTHING = new Particulars(null, null, null, null, null, null);

  /** The same, with what the other says laid over it. */
  Particulars over(Particulars newer) {
    return new Particulars(
        newer.cause == null ? cause : newer.cause,
        newer.startsOn == null ? startsOn : newer.startsOn,
        newer.endsOn == null ? endsOn : newer.endsOn,
        newer.targetAccountId == null ? targetAccountId : newer.targetAccountId,
        newer.exception == null ? exception : newer.exception,
        newer.event == null ? event : newer.event);
  }

  /** From the first to the last day offline, both counted. */
  long days() {
    return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
  }

  /** A reason for an exception is written down. */
  boolean asksException() {
    return exception != null && !exception.isBlank();
  }
}
