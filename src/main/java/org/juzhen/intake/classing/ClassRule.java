package org.juzhen.intake.classing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.juzhen.intake.Importance;

/**
 * A rule (定级规则). Of each kind of condition that is given one has to match; empty lists restrict
 * nothing.
 *
 * @param sections columns: the beginning of the path where it starts with a stroke, else a topic
 * @param titleWords words of the title
 * @param numbers patterns of document numbers, in which a star stands for anything
 */
public record ClassRule(
    UUID id,
    String name,
    Importance importance,
    List<String> sections,
    List<String> titleWords,
    List<SourceTier> tiers,
    List<String> numbers) {

  /** What of an article a rule looked at. */
  public enum Kind {
    SECTION,
    TITLE,
    TIER,
    NUMBER
  }

  /** Something of the article that matched. */
  public record Because(Kind kind, String what) {
    /** As it is kept with the article. */
    public String kept() {
      return kind + ":" + what;
    }

    /** For pages, where it is a tier. */
    public SourceTier tier() {
      return SourceTier.valueOf(what);
    }

    /** From what was kept. */
    public static Because of(String kept) {
      int colon = kept.indexOf(':');
      return new Because(Kind.valueOf(kept.substring(0, colon)), kept.substring(colon + 1));
    }
  }

  /** The class that a rule gives, and why. */
  public record Ruled(ClassRule rule, List<Because> why) {}

  /** Why it matches, one for each kind that it asks for; empty when it does not. */
  List<Because> why(Traits article) {
    List<Because> why = new ArrayList<>();
    boolean all =
        any(why, Kind.SECTION, sections, s -> isSection(s, article))
            && any(why, Kind.TITLE, titleWords, article.title()::contains)
            && any(
                why,
                Kind.TIER,
                tiers.stream().map(Enum::name).toList(),
                t -> t.equals(article.tier().name()))
            && number(why, article);
    return all ? why : List.of();
  }

  private static boolean any(
      List<Because> why, Kind kind, List<String> wanted, Predicate<String> matches) {
    if (wanted.isEmpty()) {
      return true;
    }
    return wanted.stream()
        .filter(matches)
        .findFirst()
        .map(found -> why.add(new Because(kind, found)))
        .orElse(false);
  }

  private boolean number(List<Because> why, Traits article) {
    if (numbers.isEmpty()) {
      return true;
    }
    return article.numbers().stream()
        .filter(n -> numbers.stream().anyMatch(p -> DocumentNo.matches(p, n)))
        .findFirst()
        .map(found -> why.add(new Because(Kind.NUMBER, found)))
        .orElse(false);
  }

  private static boolean isSection(String section, Traits article) {
    return section.startsWith("/")
        ? article.path().startsWith(section)
        : article.topics().contains(section);
  }

  /**
   * Of all rules that match the one that obliges most; of equals the older. Null where none does.
   */
  public static Ruled first(List<ClassRule> rules, Traits article) {
    return rules.stream()
        .map(r -> new Ruled(r, r.why(article)))
        .filter(r -> !r.why().isEmpty())
        .max(
            Comparator.comparing((Ruled r) -> r.rule().importance())
                .thenComparing(r -> r.rule().id(), Comparator.reverseOrder()))
        .orElse(null);
  }
}
