package org.juzhen.intake.links;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.intake.classing.DocumentNo;

/**
 * Says whether one article explains another, and why (政策解读配对): a title that says it is an
 * explanation, and the same document number or the same name of the policy.
 */
final class Kinship {
  private static final int SHORTEST = 5;
  private static final int MOST_NAMES = 3;

  /** Java and PostgreSQL read it alike; an index of V321 is for just these words. */
  static final String SAYS_SO = "解读|读懂|图解|图说|问答|答记者问|明白纸|明白卡|划重点|看懂";

  private static final Pattern READING = Pattern.compile(SAYS_SO);

  private static final Pattern QUOTED = Pattern.compile("《([^《》]{4,60})》");

  private static final Pattern ABOUT =
      Pattern.compile(
          ".*?关于(?:印发|公布|发布|转发|修改|做好|进一步)?(?<name>.{4,60}?)的?(?:通知|意见|公告|通告|决定|若干措施|措施|办法"
              + "|规定|方案|批复|函|解读|政策解读|问答|说明)?(?:的)?(?:解读|政策解读|问答)?");

  private Kinship() {}

  /**
   * What is looked at of an article.
   *
   * @param head the beginning of its text
   */
  record Piece(String title, String documentNo, String head) {
    boolean explains() {
      return READING.matcher(title).find();
    }

    /** Its own number, or those that it names at its beginning. */
    Set<String> numbers() {
      Set<String> numbers = new LinkedHashSet<>();
      if (documentNo != null && !documentNo.isBlank()) {
        numbers.add(DocumentNo.tidy(documentNo));
      }
      numbers.addAll(DocumentNo.in(title));
      numbers.addAll(DocumentNo.in(head));
      return numbers;
    }

    /** What a policy is called, as far as a title says so. */
    List<String> names() {
      Set<String> names = new LinkedHashSet<>();
      Matcher quoted = QUOTED.matcher(title);
      while (quoted.find()) {
        names.add(quoted.group(1));
      }
      Matcher about = ABOUT.matcher(title);
      if (names.isEmpty() && about.matches()) {
        names.add(about.group("name"));
      }
      return names.stream().filter(n -> n.length() >= SHORTEST).limit(MOST_NAMES).toList();
    }
  }

  /** Why the second explains the first; empty when it does not. */
  static List<String> because(Piece policy, Piece reading) {
    List<String> why = new ArrayList<>();
    if (policy.explains() || !reading.explains()) {
      return why;
    }
    Set<String> own = own(policy);
    reading.numbers().stream()
        .filter(own::contains)
        .findFirst()
        .ifPresent(n -> why.add("NUMBER:" + n));
    name(policy, reading).ifPresent(n -> why.add("TITLE:" + n));
    return why;
  }

  /** A policy may name others that it rests on; its own number comes first. */
  private static Set<String> own(Piece policy) {
    Set<String> all = policy.numbers();
    return all.isEmpty() ? Set.of() : Set.of(all.iterator().next());
  }

  private static Optional<String> name(Piece policy, Piece reading) {
    for (String name : policy.names()) {
      if (reading.title().contains(name)) {
        return Optional.of(name);
      }
    }
    return reading.names().stream().filter(policy.title()::contains).findFirst();
  }
}
