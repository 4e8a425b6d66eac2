package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Set phrases (规范提法) that are wrong by one character, which is taken for the right one or stands
 * amid right ones. Elsewhere it may begin another word, and a short phrase is a hint only.
 */
@ApplicationScoped
class SetPhrases implements Check {
  private static final int LONG = 6;
  private static final Confusables CONFUSABLES = Confusables.shipped();

  private final Set<String> phrases =
      ShippedText.of("/review/phrases.txt")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());

  private final NearNames near = new NearNames(phrases, 4);

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    draft.passages().forEach(p -> p.each(report, this::read));
  }

  private void read(Passage p, Consumer<Finding> report) {
    near.read(p.folded().text(), (written, name, from) -> say(p, written, name, from, report));
  }

  private static void say(
      Passage p, String written, String name, int from, Consumer<Finding> report) {
    int wrong = NearNames.wrongAt(written, name);
    boolean taken = CONFUSABLES.of(name.charAt(wrong)).indexOf(written.charAt(wrong)) >= 0;
    boolean amid = name.length() >= LONG && wrong > 0 && wrong < name.length() - 1;
    if (taken || amid) {
      report.accept(
          Finding.at(
              p,
              p.folded().from(from),
              p.folded().to(from + name.length() - 1),
              Gate.POLITICAL,
              name.length() >= LONG ? Severity.ANSWER : Severity.HINT,
              Rule.LISTED_WORD,
              written,
              "规范提法是“" + name + "”，疑有错字，请对照正式文件核对。",
              "The set phrase is “" + name + "”; check the character."));
    }
  }
}
