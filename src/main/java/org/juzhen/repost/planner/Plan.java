package org.juzhen.repost.planner;

import java.util.List;

/**
 * What the planner says of one account.
 *
 * @param bookings in order of time, pinned ones among them
 * @param troubles what cannot be in time, the most urgent first
 * @param best false where there were more combinations of pushes than it looks through
 */
public record Plan(List<Booking> bookings, List<Trouble> troubles, boolean best) {
  public Plan {
    bookings = List.copyOf(bookings);
    troubles = List.copyOf(troubles);
  }
}
