package org.juzhen.board;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.repost.planner.Way;

/**
 * Something of the board at another moment (改期).
 *
 * @param at null lets a duty's pin go again; a delivery always needs one
 * @param reason why, where it is planned in closed hours, or a duty after its deadline
 * @param way of a duty; null leaves it as it is
 * @param place from 1, among what is pushed with a delivery then; null behind all
 */
public record WantedMove(
    @NotNull BoardKind kind,
    @NotNull UUID id,
    Instant at,
    @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason,
    Way way,
    @Min(1) Integer place) {

  Instant mustSayWhen() {
    if (at == null) {
      throw KernelProblem.field("at", "REQUIRED");
    }
    return at;
  }
}
