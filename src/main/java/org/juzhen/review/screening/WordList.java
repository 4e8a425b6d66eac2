package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The words of the dictionaries. */
@ApplicationScoped
class WordList implements Check {
  /** The same word is shown so often in one passage. */
  private static final int PLACES = 20;

  /** Where more is found nobody reads it; the text has to be mended first. */
  static final int MOST = 1_000;

  private final DictionaryBook book;

  WordList(DictionaryBook book) {
    this.book = book;
  }

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    int[] said = {0};
    for (Dictionary dictionary : book.of(draft.unitPath())) {
      for (Passage passage : draft.passages()) {
        Map<Dictionary.Entry, Integer> places = new HashMap<>();
        hits(
            dictionary,
            passage,
            hit -> {
              if (places.merge(hit.entry(), 1, Integer::sum) <= PLACES && said[0]++ < MOST) {
                report.accept(finding(passage, hit, dictionary.source()));
              }
            });
      }
    }
    if (said[0] > MOST) {
      Finding much =
          Finding.whole(Gate.TEXT, Severity.BLOCK, Rule.TOO_MANY_WORDS, String.valueOf(MOST));
      report.accept(much.unacceptable());
    }
  }

  /** Each once, although a text may be read twice. */
  private static void hits(Dictionary dictionary, Passage passage, Consumer<Dictionary.Hit> found) {
    if (passage.across() == null) {
      dictionary.read(passage.folded(), found);
      return;
    }
    Set<Long> known = new HashSet<>();
    for (Folded reading : passage.foldings()) {
      dictionary.read(
          reading,
          hit -> {
            if (known.add((long) hit.from() << 32 | hit.to())) {
              found.accept(hit);
            }
          });
    }
  }

  private static Finding finding(Passage passage, Dictionary.Hit hit, Dictionary.Source source) {
    Dictionary.Entry e = hit.entry();
    return Finding.at(
        passage,
        hit.from(),
        hit.to(),
        e.gate(),
        e.level(),
        Rule.LISTED_WORD,
        e.word(),
        e.rule(),
        e.ruleEn().isEmpty() ? e.rule() : e.ruleEn(),
        source.name(),
        String.valueOf(source.version()));
  }
}
