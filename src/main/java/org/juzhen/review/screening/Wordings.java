package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wordings that no list of words can hold (表述规则): what counts only beside other words, at the end
 * of a word, or in one enumeration. They come with the hub, {@code review/wordings.txt}.
 */
@ApplicationScoped
class Wordings implements Check {
  private static final int PARTS = 6;

  private final List<Wording> all =
      ShippedText.of("/review/wordings.txt")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Wording::of)
          .toList();

  private final WordTrie triggers = new WordTrie();
  private final List<List<Wording>> triggered = new ArrayList<>();

  Wordings() {
    Map<String, List<Wording>> byWord = new LinkedHashMap<>();
    for (Wording w : all) {
      w.words().forEach(word -> byWord.computeIfAbsent(word, x -> new ArrayList<>()).add(w));
    }
    byWord.forEach(
        (word, wordings) -> {
          triggers.add(word, triggered.size());
          triggered.add(wordings);
        });
    triggers.done();
  }

  /**
   * One wording.
   *
   * @param words of which at least one stands in whatever matches: they are looked for first, all
   *     at once
   * @param why in Chinese and in English
   */
  private record Wording(
      Severity level, Gate gate, List<String> words, Pattern pattern, List<String> why) {
    static Wording of(String line) {
      String[] parts = line.split("\\t+");
      if (parts.length != PARTS) {
        throw new IllegalStateException("a line of " + parts.length + " parts: " + line);
      }
      return new Wording(
          Severity.valueOf(parts[0]),
          Gate.of(parts[1]),
          List.of(parts[2].split(" ")),
          Pattern.compile(parts[3]),
          List.of(parts[4], parts[5]));
    }

    void read(Passage p, Consumer<Finding> report) {
      String text = p.folded().text();
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        report.accept(
            Finding.at(
                p,
                p.folded().from(m.start()),
                p.folded().to(m.end() - 1),
                gate,
                level,
                Rule.LISTED_WORD,
                m.group(),
                why.get(0),
                why.get(1)));
      }
    }
  }

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    draft.passages().forEach(p -> p.each(report, this::read));
  }

  private void read(Passage p, Consumer<Finding> report) {
    Set<Wording> here = new LinkedHashSet<>();
    triggers.read(
        p.folded().letters(),
        p.folded().length(),
        (from, words, ends, count) -> {
          for (int i = 0; i < count; i++) {
            here.addAll(triggered.get(words[i]));
          }
        });
    here.forEach(w -> w.read(p, report));
  }
}
