package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final Pattern QUOTED = Pattern.compile("《([^《》\\n]{2,40})》");
  private static final String STATE = "中华人民共和国";
  private static final int MOST = 500;

  private final Set<String> shipped = shipped();

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Set<String> known = new HashSet<>(shipped);
    draft.around().lists().laws().forEach(l -> known.add(core(l)));
    Map<String, String> meant = new HashMap<>();
    for (Passage p : draft.passages()) {
      Matcher quoted = QUOTED.matcher(p.half());
      while (quoted.find() && meant.size() < MOST) {
        String title = quoted.group(1);
        String near = meant.computeIfAbsent(title, t -> near(t, known));
        if (!near.isEmpty()) {
          report.accept(
              Finding.at(
                  p,
                  quoted.start(),
                  quoted.end(),
                  Gate.POLICY,
                  Severity.ANSWER,
                  Rule.LAW_TITLE,
                  title,
                  near));
        }
      }
    }
  }

  /** The known title that is meant, or nothing when it is right or something else. */
  private static String near(String title, Set<String> known) {
    String core = core(title);
    if (known.contains(core) || core.startsWith("关于")) {
      return "";
    }
    int prefix = title.startsWith(STATE) ? STATE.length() : 0;
    return known.stream()
        .filter(k -> Math.abs(k.length() - core.length()) <= 2)
        .filter(k -> Distance.within(core, k, allowed(k.length() + prefix)))
        .findFirst()
        .orElse("");
  }

  private static int allowed(int length) {
    return length < 5 ? 0 : length < 14 ? 1 : 2;
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
