package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and offices of the leaders of the Party and the state (党和国家领导人), of a dated list that comes
 * with the hub and is apart from what units keep. Two characters are many people's name, so there
 * only offices that nobody else holds are compared.
 */
@ApplicationScoped
class StateLeaders implements Check {
  private static final String OFFICE =
      "总书记|副?总理(?!论|念|解|顺|赔|由|财|性|智)|副?委员长|国家副?主席|军委副?主席|政协副?主席(?!团)";
  private static final Pattern BEHIND = Pattern.compile("(?:同志)?(" + OFFICE + ")");
  private static final Pattern BEFORE = Pattern.compile("(" + OFFICE + ")(?:同志)?$");
  private static final Pattern FORMER = Pattern.compile("(?:原|前|时任|曾任|历任)[^，。；]{0,12}$");
  private static final Pattern NAMED_BEHIND =
      Pattern.compile("同志|总[书记理]|主席|副?委员长|副总|国家|新时代|重要|思想|理论|关于|强调|指出|主持|出席|作报告");
  private static final Pattern NAMED_BEFORE = Pattern.compile("(?:总书记|主席|总理|委员长|贯彻|领袖|同志|坚持|以)$");

  /** Words that end with the first character of a name: 学习, 练习. */
  private static final String GOES_BEFORE = "学练复自实见研温补演预讲惯修";

  private static final int AROUND = 24;
  private static final int LONG = 3;

  private final List<Leader> leaders =
      ShippedText.of("/review/state_leaders.txt")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Leader::of)
          .toList();

  /** Characters of the names; two of three have to be right. */
  private final boolean[] known = new boolean[0x10000];

  StateLeaders() {
    leaders.forEach(l -> l.name().chars().forEach(c -> known[c] = true));
  }

  /**
   * One of the list.
   *
   * @param offices empty for earlier leaders
   * @param taken for each character of the name those that are taken for it
   */
  private record Leader(String name, List<String> offices, Map<Character, String> taken) {
    static Leader of(String line) {
      String[] parts = (line + "\t\t").split("\t", -1);
      Map<Character, String> taken = new HashMap<>();
      for (String group : parts[2].isBlank() ? new String[0] : parts[2].split(" ")) {
        taken.put(group.charAt(0), group.substring(1));
      }
      return new Leader(
          parts[0], parts[1].isBlank() ? List.of() : List.of(parts[1].split(" ")), taken);
    }

    /** Which character is written wrong, less than nought unless it is exactly one. */
    int wrongAt(String text, int at) {
      int wrong = -1;
      for (int i = 0; i < name.length(); i++) {
        if (text.charAt(at + i) != name.charAt(i)) {
          if (wrong >= 0) {
            return -1;
          }
          wrong = i;
        }
      }
      return wrong;
    }

    boolean isTurnedRound(String text, int at) {
      return text.startsWith("" + name.charAt(1) + name.charAt(0) + name.charAt(2), at)
          || text.startsWith("" + name.charAt(0) + name.charAt(2) + name.charAt(1), at);
    }

    boolean looksAlike(int i, char written) {
      return taken.getOrDefault(name.charAt(i), "").indexOf(written) >= 0;
    }

    boolean holds(String office) {
      return offices.contains(office);
    }
  }

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    draft.passages().forEach(p -> p.each(report, this::read));
  }

  private void read(Passage p, Consumer<Finding> report) {
    leaders.forEach(leader -> titles(p, leader, report));
    String text = p.folded().text();
    for (int at = 0; at + LONG <= text.length(); at++) {
      if (mayBeName(text, at)) {
        misspelt(p, at, report);
      }
    }
  }

  /** One cheap look at each place. */
  private boolean mayBeName(String text, int at) {
    boolean first = known[text.charAt(at)];
    boolean second = known[text.charAt(at + 1)];
    return first && second || (first || second) && known[text.charAt(at + 2)];
  }

  private void misspelt(Passage p, int at, Consumer<Finding> report) {
    for (Leader leader : leaders) {
      if (leader.name().length() == LONG) {
        misspelt(p, leader, at, report);
      }
    }
  }

  private static void titles(Passage p, Leader leader, Consumer<Finding> report) {
    String text = p.folded().text();
    String name = leader.name();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      String before = text.substring(Math.max(0, at - AROUND), at);
      Matcher behind = BEHIND.matcher(text).region(at + name.length(), text.length());
      behind.useTransparentBounds(true);
      Matcher ahead = BEFORE.matcher(before);
      if (behind.lookingAt()) {
        judge(p, leader, behind.group(1), at, behind.end(), report);
      } else if (ahead.find() && !FORMER.matcher(before).find()) {
        int from = at - (before.length() - ahead.start());
        judge(p, leader, ahead.group(1), from, at + name.length(), report);
      }
    }
  }

  private static void judge(
      Passage p, Leader leader, String office, int from, int to, Consumer<Finding> report) {
    if (!leader.offices().isEmpty() && !leader.holds(office)) {
      boolean sure = leader.name().length() > 2 || office.equals("总书记");
      report.accept(
          at(p, from, to, sure ? Severity.BLOCK : Severity.ANSWER, Rule.LEADER_TITLE)
              .saying(leader.name(), office, String.join("、", leader.offices())));
    }
  }

  private static void misspelt(Passage p, Leader leader, int at, Consumer<Finding> report) {
    String text = p.folded().text();
    if (leader.wrongAt(text, at) >= 0 || leader.isTurnedRound(text, at)) {
      Severity severity = severity(leader, text, at);
      if (severity != null) {
        report.accept(
            at(p, at, at + LONG, severity, Rule.NAME_WRITTEN_WRONG)
                .saying(text.substring(at, at + LONG), leader.name()));
      }
    }
  }

  /** How sure it is that this name was meant, or null where it hardly was. */
  private static Severity severity(Leader leader, String text, int at) {
    int wrong = leader.wrongAt(text, at);
    boolean alike = wrong >= 0 && leader.looksAlike(wrong, text.charAt(at + wrong));
    boolean named = isNamed(text, at);
    boolean otherWord = at > 0 && GOES_BEFORE.indexOf(text.charAt(at - 1)) >= 0 && wrong != 0;
    if (alike || wrong < 0) {
      return named ? Severity.BLOCK : alike && !otherWord ? Severity.ANSWER : null;
    }
    boolean han = LanguageModel.isHan(text.charAt(at + wrong));
    return named && han && !otherWord && wrong > 0 ? Severity.HINT : null;
  }

  private static boolean isNamed(String text, int at) {
    return NAMED_BEHIND.matcher(text).region(at + 3, text.length()).lookingAt()
        || NAMED_BEFORE.matcher(text.substring(Math.max(0, at - 6), at)).find();
  }

  private static Spot at(Passage p, int from, int to, Severity severity, Rule rule) {
    return new Spot(p, from, to, severity, rule);
  }

  /** Where something is said, and how gravely. */
  private record Spot(Passage p, int from, int to, Severity severity, Rule rule) {
    Finding saying(String... words) {
      return Finding.at(
          p, p.folded().from(from), p.folded().to(to - 1), Gate.POLITICAL, severity, rule, words);
    }
  }
}
