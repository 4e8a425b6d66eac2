package org.juzhen.publishing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When one account of a post would go out as planned (排期).
 *
 * @param place where it stands in its push, or null where it goes alone
 * @param with the titles of what goes with it, in their order
 */
public record PlannedLine(
    String accountName, Instant at, boolean push, Integer place, List<String> with) {
  public PlannedLine {
    with = List.copyOf(with);
  }

  /** Whether it goes with others. */
  public boolean isTogether() {
    return push && !with.isEmpty();
  }

  /** What goes with it, as sentences say it. */
  public String titles() {
    return with.stream().map(t -> "《" + t + "》").collect(Collectors.joining());
  }
}
