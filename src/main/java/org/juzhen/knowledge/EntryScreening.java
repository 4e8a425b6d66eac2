package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.Piece;
import org.juzhen.review.Preview;
import org.juzhen.review.PreviewDesk;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.SubjectKind;
import org.juzhen.review.screening.ReadAhead;
import org.juzhen.review.screening.Severity;

/**
 * Has the machine read an answer before it is cleared for all who use it (入库前机器检查): later nobody
 * reads it again.
 */
@ApplicationScoped
class EntryScreening {
  private final PreviewDesk previews;

  EntryScreening(PreviewDesk previews) {
    this.previews = previews;
  }

  /** Has it read, then acts with what was found; must not run in a transaction. */
  <T> Uni<T> readThen(Supplier<Uni<KnowledgeEntry>> entry, Function<ReadAhead, Uni<T>> act) {
    return previews.readThen(() -> entry.get().map(EntryScreening::order), act);
  }

  /**
   * Refuses what blocks, and what asks as long as nobody says what became of it.
   *
   * @param note what the publisher says of it, or null
   * @param ahead what the machine found before
   * @return the sentences that the note answers
   */
  Uni<List<String>> pass(KnowledgeEntry entry, String note, ReadAhead ahead, Locale language) {
    return previews.of(order(entry), ahead, language).map(said -> passed(said, note));
  }

  private static List<String> passed(Preview said, String note) {
    if (said.blocking() > 0) {
      throw KnowledgeProblem.ENTRY_BLOCKED.with("findings", sentences(said, Severity.BLOCK));
    }
    if (said.asking() > 0 && note == null) {
      throw KnowledgeProblem.FINDINGS_UNANSWERED
          .with("findings", sentences(said, Severity.ANSWER))
          .field("note", "REQUIRED");
    }
    return said.findings().stream()
        .filter(f -> f.severity() == Severity.ANSWER)
        .map(Preview.Line::rule)
        .toList();
  }

  private static String sentences(Preview said, Severity severity) {
    return said.findings().stream()
        .filter(f -> f.severity() == severity)
        .map(Preview.Line::rule)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** As a reply that says it word for word; no account is known yet. */
  private static ReviewOrder order(KnowledgeEntry e) {
    return new ReviewOrder(
        SubjectKind.REPLY,
        e.id,
        e.unitId,
        e.authorId,
        List.of(),
        e.question,
        Grading.of(Grade.REPLY),
        null,
        null,
        null,
        null,
        null,
        List.of(new Piece(e.id, "", e.answer, "", null, List.of())),
        Map.of());
  }
}
