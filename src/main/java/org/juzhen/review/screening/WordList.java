package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** The words of the dictionary. */
@ApplicationScoped
class WordList implements Check {
  private final Dictionary dictionary;

  WordList(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage passage : draft.passages()) {
      for (Dictionary.Hit hit : dictionary.in(passage.folded())) {
        Dictionary.Entry e = hit.entry();
        report.accept(
            Finding.at(
                passage,
                hit.from(),
                hit.to(),
                e.gate(),
                e.level(),
                Rule.LISTED_WORD,
                e.word(),
                e.rule(),
                e.ruleEn()));
      }
    }
  }
}
