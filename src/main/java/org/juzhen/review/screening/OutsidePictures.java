package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pictures that lie elsewhere on the Web (外站图片): no signer is shown them, and whoever keeps them
 * may exchange them after the last signature. Nobody lets that pass.
 */
@ApplicationScoped
class OutsidePictures implements Check {
  private static final String KEPT = "file:";

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    List<String> outside =
        draft.pictures().stream()
            .map(Draft.Picture::address)
            .filter(a -> !a.startsWith(KEPT))
            .distinct()
            .toList();
    if (!outside.isEmpty()) {
      report.accept(
          Finding.whole(
                  Gate.TEXT,
                  Severity.BLOCK,
                  Rule.OUTSIDE_PICTURE,
                  Integer.toString(outside.size()),
                  outside.get(0))
              .unacceptable());
    }
  }
}
