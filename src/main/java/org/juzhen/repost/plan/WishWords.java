package org.juzhen.repost.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalTime;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.repost.planner.Wish;

/**
 * How an account's operators like to post, as it is said and shown (发布偏好).
 *
 * @param push whether pushes that are left over are used for what could go out without
 * @param pushAt the time of day at which they like to push, or null
 * @param reserve pushes that are kept for what cannot be in time otherwise
 * @param hold whether a push waits for more articles
 * @param apartMinutes how far deliveries are held apart
 * @param confirmFrom when the administrator who confirms mass sends is there, or null where none
 *     has to be confirmed
 * @param confirmUntil until when that person is there; earlier than {@code confirmFrom} on the next
 *     day
 * @param confirmWorkingDays only on working days
 */
public record WishWords(
    @NotNull Boolean push,
    @Pattern(regexp = WishWords.TIME) String pushAt,
    @NotNull @Min(0) @Max(31) Integer reserve,
    @NotNull Boolean hold,
    @NotNull @Min(0) @Max(720) Integer apartMinutes,
    @Pattern(regexp = WishWords.TIME) String confirmFrom,
    @Pattern(regexp = WishWords.TIME) String confirmUntil,
    @NotNull Boolean confirmWorkingDays) {
  /** An hour and a minute of the day. */
  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  static WishWords of(PostingWish wish) {
    return new WishWords(
        wish.wish().push(),
        text(wish.wish().pushAt()),
        wish.wish().reserve(),
        wish.wish().hold(),
        (int) wish.wish().apart().toMinutes(),
        text(wish.confirmFrom()),
        text(wish.confirmUntil()),
        wish.workingDays());
  }

  PostingWish wish() {
    LocalTime from = time(confirmFrom);
    LocalTime until = time(confirmUntil);
    if (from != null && until == null) {
      throw KernelProblem.field("confirmUntil", "REQUIRED");
    }
    if (until != null && (from == null || from.equals(until))) {
      throw KernelProblem.field("confirmFrom", from == null ? "REQUIRED" : "OUT_OF_RANGE");
    }
    Wish wish = new Wish(push, time(pushAt), reserve, hold, Duration.ofMinutes(apartMinutes));
    return new PostingWish(wish, from, until, confirmWorkingDays);
  }

  private static LocalTime time(String written) {
    return written == null ? null : LocalTime.parse(written);
  }

  private static String text(LocalTime time) {
    return time == null ? null : time.toString();
  }
}
