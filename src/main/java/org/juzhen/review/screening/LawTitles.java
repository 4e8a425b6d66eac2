package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Titles in 《 》 that are almost, but not quite, the title of a law or regulation. Those most cited
 * come with the hub; units add the rules of their place.
 */
@ApplicationScoped
class LawTitles implements Check {
  private static final List<Pattern> QUOTED =
      List.of(Pattern.compile("《([^《》\\n]{2,40})》"), Pattern.compile("〈([^《》〈〉\\n]{2,40})〉"));
  private static final String STATE = "中华人民共和国";
  private static final int MOST = 500;
  private static final int SHORT = 5;
  private static final int MOST_LEFT_OUT = 3;
  private static final List<String> TWINS = List.of("法发罚珐", "典点", "宪献线");
  private static final Confusables CONFUSABLES = Confusables.shipped();

  private final Set<String> shipped = shipped();

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Set<String> known = new HashSet<>(shipped);
    draft.around().lists().laws().forEach(l -> known.add(core(l)));
    Map<String, String> meant = new HashMap<>();
    for (Passage p : draft.passages()) {
      String text = PlainLetters.simplified(p.half());
      for (Pattern quoted : QUOTED) {
        Matcher m = quoted.matcher(text);
        while (m.find() && meant.size() < MOST) {
          String near = meant.computeIfAbsent(m.group(1), t -> near(t, known));
          if (!near.isEmpty()) {
            report.accept(found(p, m, near));
          }
        }
      }
    }
  }

  private static Finding found(Passage p, Matcher m, String near) {
    return Finding.at(
        p, m.start(), m.end(), Gate.POLICY, Severity.ANSWER, Rule.LAW_TITLE, m.group(1), near);
  }

  /** The known title that is meant, or nothing when it is right or something else. */
  private static String near(String title, Set<String> known) {
    String core = core(title);
    if (known.contains(core) || core.startsWith("关于")) {
      return "";
    }
    return known.stream()
        .filter(k -> Math.abs(k.length() - core.length()) <= 2)
        .filter(k -> k.length() < SHORT ? isTwin(core, k) : Distance.within(core, k, allowed(k)))
        .findFirst()
        .orElseGet(() -> shortened(core, title.startsWith(STATE), known));
  }

  /** The one title of which it leaves characters out: 环保法 is no name of a law. */
  private static String shortened(String core, boolean ofState, Set<String> known) {
    if (core.length() < (ofState ? 3 : SHORT)) {
      return "";
    }
    List<String> longer = known.stream().filter(k -> leavesOut(core, k)).limit(2).toList();
    return longer.size() == 1 ? longer.get(0) : "";
  }

  private static boolean leavesOut(String core, String known) {
    int at = 0;
    for (int i = 0; i < known.length() && at < core.length(); i++) {
      at += known.charAt(i) == core.charAt(at) ? 1 : 0;
    }
    return at == core.length()
        && known.length() - core.length() <= MOST_LEFT_OUT
        && known.charAt(0) == core.charAt(0)
        && known.endsWith(core.substring(core.length() - 1));
  }

  /** The name of the state, which all share, does not make a title longer. */
  private static int allowed(String known) {
    return known.length() < 14 ? 1 : 2;
  }

  /** Most short titles differ by one character from another: only one taken for another counts. */
  private static boolean isTwin(String title, String known) {
    int other = 0;
    for (int i = 0; title.length() == known.length() && i < known.length(); i++) {
      if (title.charAt(i) != known.charAt(i)) {
        other += areTwins(title.charAt(i), known.charAt(i)) ? 1 : 2;
      }
    }
    return other == 1;
  }

  private static boolean areTwins(char written, char known) {
    return TWINS.stream().anyMatch(t -> t.indexOf(written) >= 0 && t.indexOf(known) >= 0)
        || CONFUSABLES.of(known).indexOf(written) >= 0;
  }

  /** Without the state's name, without what stands in brackets behind, without spaces. */
  private static String core(String title) {
    String core = title.replaceAll("\\s", "").replaceFirst("[(（][^()（）]*[)）]$", "");
    return core.startsWith(STATE) ? core.substring(STATE.length()) : core;
  }

  private static Set<String> shipped() {
    return ShippedText.of("/review/laws.txt")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> core(l.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
