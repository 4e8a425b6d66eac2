package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of inner networks: nobody outside can open them, and they tell how the network of an
 * office is built. The ranges are those of RFC 1918 and RFC 4193; names are those that only an
 * inner name server knows (RFC 6762, RFC 8375).
 */
@ApplicationScoped
class InnerAddresses implements Check {
  private static final String PART = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";

  /** Four parts that are no version, no date and no piece of a longer number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z.])(?:(?<!(?:版本|版|[vV]) ?)10\\."
              + PART
              + "|172\\.(?:1[6-9]|2[0-9]|3[01])|192\\.168)\\."
              + PART
              + "\\."
              + PART
              + "(?![0-9A-Za-z]|\\.[0-9])(?::[0-9]{1,5})?");

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)https?://(?:(?:[a-z0-9-]{1,63}\\.){1,6}(?:local|lan|intranet|internal|home\\.arpa)"
              + "|[a-z0-9-]{1,63})(?=[:/?#，。；、\\s]|$)|https?://\\[f[cd][0-9a-f]{0,2}:");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      find(p, p.half().indexOf('.') >= 0, NUMBER, report);
      find(p, p.half().contains("://"), NAME, report);
    }
  }

  private static void find(Passage p, boolean worth, Pattern pattern, Consumer<Finding> report) {
    Matcher m = pattern.matcher(worth ? p.half() : "");
    while (m.find()) {
      report.accept(
          Finding.at(
              p, m.start(), m.end(), Gate.SECRECY, Severity.ANSWER, Rule.INNER_ADDRESS, m.group()));
    }
  }
}
