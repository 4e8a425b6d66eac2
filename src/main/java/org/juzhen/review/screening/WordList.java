package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
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
        dictionary.read(
            passage.folded(),
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
