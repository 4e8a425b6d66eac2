package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Pictures that say nothing to those who cannot see them. */
@ApplicationScoped
class PictureWords implements Check {
  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    long silent = draft.pictures().stream().filter(p -> p.words().isEmpty()).count();
    if (silent > 0) {
      report.accept(
          Finding.whole(
              Gate.TEXT, Severity.HINT, Rule.PICTURE_WITHOUT_WORDS, Long.toString(silent)));
    }
  }
}
