package org.juzhen.review.rolls;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.review.ReviewProblem;

/** What a list holds, and how a line of it is written. */
public enum RollKind {
  /** {@code 王建国 市委书记}: the name, then the titles; the order of the lines is the order. */
  LEADERS(
      "(?:[0-9]+[.、\\s]\\s*)?(?<name>[\\u4e00-\\u9fff·]{2,15})[\\s,，:：]+(?<rest>[\\u4e00-\\u9fff（）()、，,\\s]{2,100})"),
  /** {@code 云岫市燃气管理条例}, with or without 《 》. */
  LAWS("《?(?<name>[^《》\\s]{3,60})》?"),
  /** An organisation or a place as it is written. */
  NAMES("(?<name>[^\\s,，;；]{3,50})"),
  /** A site that may be linked, with everything below it. */
  LINKS("(?:https?://)?(?<name>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){1,8})(?:[:/].*)?");

  private final Pattern line;

  RollKind(String line) {
    this.line = Pattern.compile(line);
  }

  /** As it stands in addresses: {@code leaders}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The lines as they are kept; blanks and repetitions are left out, what cannot be read refused.
   */
  List<String> tidy(List<String> pasted) {
    Set<String> kept = new LinkedHashSet<>();
    for (int i = 0; i < pasted.size(); i++) {
      String written = pasted.get(i).replace('\u3000', ' ').strip();
      String tidy = written.isEmpty() ? "" : tidy(written, i + 1);
      if (!tidy.isEmpty()) {
        kept.add(tidy);
      }
    }
    return List.copyOf(kept);
  }

  private String tidy(String written, int number) {
    Matcher m = line.matcher(written);
    if (!m.matches()) {
      throw ReviewProblem.ROLL_LINE_UNREADABLE
          .with("number", number)
          .with("line", written.length() > 40 ? written.substring(0, 40) + "…" : written)
          .field("lines", "WRONG_FORMAT");
    }
    return switch (this) {
      case LEADERS -> m.group("name") + " " + m.group("rest").strip().replaceAll("[\\s,，]+", "、");
      case LINKS -> m.group("name").toLowerCase(Locale.ROOT);
      case LAWS, NAMES -> m.group("name");
    };
  }
}
