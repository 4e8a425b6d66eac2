package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What the account's operators prefer, as long as nothing is late for it.
 *
 * @param push whether pushes that are left over are used for what could go out without
 * @param pushAt the time of day at which they like to push, or null
 * @param reserve pushes of the longest period that are kept for what cannot be in time otherwise
 * @param hold whether a push with room waits for more articles, as long as nothing in it is late
 *     for it
 * @param apart how far deliveries of one account are held apart
 */
public record Wish(boolean push, LocalTime pushAt, int reserve, boolean hold, Duration apart) {
  /** Each as soon as it may go; pushes are kept. */
  public static final Wish PLAIN = new Wish(false, null, 0, false, Duration.ZERO);
}
