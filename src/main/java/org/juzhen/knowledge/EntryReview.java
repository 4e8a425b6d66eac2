package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.Piece;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.ReviewView;
import org.juzhen.review.SubjectKind;
import org.juzhen.review.screening.ReadAhead;

/**
 * Puts entries forward as what they are, answers that nobody reads again when they are used (词条送审).
 * Joins its caller's transaction.
 */
@ApplicationScoped
class EntryReview {
  private final ReviewDesk review;
  private final Entries entries;

  EntryReview(ReviewDesk review, Entries entries) {
    this.review = review;
    this.entries = entries;
  }

  /** As it stands, by everybody who ever wrote at it. */
  Uni<ReviewOrder> order(KnowledgeEntry entry) {
    return entries.writers(entry.id).map(all -> orderBy(entry, all));
  }

  /** Its signers read it next; exactly the same is not put forward twice. */
  Uni<Void> submit(Actor by, KnowledgeEntry entry, ReadAhead ahead) {
    return order(entry).chain(asked -> review.submit(by, asked, ahead)).replaceWithVoid();
  }

  /** What is under way ends; it was about other words. */
  Uni<Void> end(Actor by, KnowledgeEntry entry, KnowledgeAction why) {
    return review.voidFor(SubjectKind.ENTRY, entry.id, by, why.name());
  }

  /** The steps reached in the newest submission of each entry; every entry has one. */
  Uni<Map<UUID, List<ReviewView>>> reviewsOf(Collection<UUID> ids, Locale language) {
    return review.reviewsOf(ids, language);
  }

  private static ReviewOrder orderBy(KnowledgeEntry e, List<UUID> writers) {
    return new ReviewOrder(
        SubjectKind.ENTRY,
        e.id,
        e.unitId,
        e.authorId,
        writers.stream().filter(w -> !w.equals(e.authorId)).toList(),
        e.question,
        Grading.of(Grade.REPLY),
        null,
        null,
        null,
        null,
        null,
        List.of(new Piece(e.id, e.question, e.answer, facts(e), null, List.of())),
        Map.of());
  }

  /** Which wording it is, and where and how long it holds; signed with it, so in one language. */
  static String facts(KnowledgeEntry e) {
    KnowledgeMessages words = KnowledgeWords.in(Locale.CHINESE);
    return Stream.of(
            words.wording(e.revision),
            e.validUntil == null ? words.holdsForever() : words.holdsUntil(e.validUntil.toString()),
            e.regions.isEmpty()
                ? words.holdsEverywhere()
                : words.holdsIn(String.join("、", e.regions)),
            e.basis == null ? words.withoutBasis() : words.basis() + " " + e.basis)
        .collect(Collectors.joining(" · "));
  }
}
