package org.juzhen.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Platform;
import org.juzhen.repost.plan.MoveEffect;

/**
 * What a move would do, before it is made (改期试算).
 *
 * @param clearedUntil when the clearance of a delivery ends by itself; null where that is not known
 * @param leaves titles of what goes out in the same push now, and goes on without it
 * @param refusal why it cannot be done so, or null
 * @param effect on deadlines, quotas and hours
 */
public record MoveTrial(
    WantedMove wanted,
    UUID accountId,
    String accountName,
    Platform platform,
    String title,
    Instant before,
    Instant clearedUntil,
    List<String> leaves,
    Refusal refusal,
    MoveEffect effect) {

  /**
   * Why it cannot be done so.
   *
   * @param reasonHelps with a written reason it can
   */
  public record Refusal(String code, String sentence, boolean reasonHelps) {}

  /** A field for the reason is shown. */
  public boolean isReasonWanted() {
    return wanted.reason() != null || refusal != null && refusal.reasonHelps();
  }

  /** The wanted moment as the field for day and hour writes it. */
  @JsonIgnore
  public String typed() {
    LocalDateTime local = LocalDateTime.ofInstant(wanted.at(), HubClock.ZONE);
    return local.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** It is what an account owes, and moved by a pin. */
  @JsonIgnore
  public boolean isDuty() {
    return wanted.kind() == BoardKind.DUTY;
  }

  /** Nothing stands against it but a reason that is missing. */
  public boolean isPossible() {
    return refusal == null || refusal.reasonHelps();
  }
}
