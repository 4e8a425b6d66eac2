package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.review.dictionary.KindTexts;

/** Who confirmed of each kind that is never posted that the text is none of it (逐项确认栏). */
final class ArchiveKinds {
  private ArchiveKinds() {}

  /** Null where the place does not ask for it and nobody said anything of it. */
  static Part of(ArchiveParts parts, Locale language) {
    List<Signature> signed =
        parts.file().signatures().stream().filter(s -> !s.kinds.isEmpty()).toList();
    if (!parts.checklist() && signed.isEmpty()) {
      return null;
    }
    ArchiveMessages labels = ReviewTexts.archive(language);
    ArchiveSheets.Rows rows = new ArchiveSheets.Rows();
    for (ProhibitedKind kind : ProhibitedKind.values()) {
      String by =
          signed.stream()
              .filter(s -> s.denies(kind))
              .map(s -> ReviewTexts.signer(s, language))
              .reduce(labels::and)
              .orElse("");
      String number = String.valueOf(kind.ordinal() + 1);
      rows.say(
          labels.kind(number, KindTexts.of(kind, language)),
          by.isEmpty() ? labels.kindOpen() : labels.kindNone(by));
    }
    return new Part(labels.kinds(), rows.said);
  }
}
