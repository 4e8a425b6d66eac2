package org.juzhen.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.review.ReviewView;
import org.juzhen.review.StepState;

/**
 * An entry as others see it.
 *
 * @param actions what the reader may do now
 * @param clearedUntil until when it answers without signatures, or null where each use is reviewed
 * @param reviews the steps reached in its newest submission, for whom the unit's affairs concern
 * @param warnings entries that ask nearly the same; only filled where one was just written
 */
public record KnowledgeView(
    UUID id,
    UUID unitId,
    String unitName,
    String question,
    String answer,
    List<WordingView> wordings,
    String topic,
    String basis,
    LocalDate validUntil,
    List<String> regions,
    KnowledgeState state,
    int version,
    UUID authorId,
    Instant publishedAt,
    Instant createdAt,
    List<KnowledgeAction> actions,
    Instant clearedUntil,
    List<ReviewView> reviews,
    List<Similar> warnings) {

  /**
   * A way to ask.
   *
   * @param proposedBy who wrote it, or null where the machine suggests it
   */
  public record WordingView(UUID id, String text, String state, String origin, UUID proposedBy) {
    static WordingView of(KnowledgeWording w) {
      return new WordingView(w.id, w.text, w.state.name(), w.origin.name(), w.proposedBy);
    }
  }

  /** An entry that asks nearly the same: two of them keep each other from being found. */
  public record Similar(UUID id, String question) {}

  static KnowledgeView of(
      KnowledgeEntry e,
      String unitName,
      List<KnowledgeWording> wordings,
      List<KnowledgeAction> actions,
      Instant clearedUntil) {
    return new KnowledgeView(
        e.id,
        e.unitId,
        unitName,
        e.question,
        e.answer,
        wordings.stream()
            .filter(w -> w.entryId.equals(e.id) && w.state.counts())
            .map(WordingView::of)
            .toList(),
        e.topic,
        e.basis,
        e.validUntil,
        e.regions,
        e.state,
        e.version,
        e.authorId,
        e.publishedAt,
        e.createdAt,
        actions,
        clearedUntil,
        List.of(),
        List.of());
  }

  /** With what its newest submission came to; what is under review is not put forward again. */
  KnowledgeView with(List<ReviewView> reached, boolean read) {
    return with(
        actions.stream().filter(a -> !read || a != KnowledgeAction.SUBMIT).toList(),
        reached,
        warnings);
  }

  KnowledgeView with(List<Similar> similar) {
    return with(actions, reviews, similar);
  }

  private KnowledgeView with(
      List<KnowledgeAction> allowed, List<ReviewView> reached, List<Similar> similar) {
    return new KnowledgeView(
        id,
        unitId,
        unitName,
        question,
        answer,
        wordings,
        topic,
        basis,
        validUntil,
        regions,
        state,
        version,
        authorId,
        publishedAt,
        createdAt,
        allowed,
        clearedUntil,
        reached,
        similar);
  }

  /** Wordings that wait for the owner unit's word. */
  public List<WordingView> candidates() {
    return wordings.stream().filter(w -> w.state().equals("CANDIDATE")).toList();
  }

  /** Wordings by which its answer is found. */
  public List<WordingView> accepted() {
    return wordings.stream().filter(w -> w.state().equals("ACCEPTED")).toList();
  }

  /** The step that somebody has to sign now, or null. */
  public ReviewView waiting() {
    return reviews.stream().filter(r -> r.state() == StepState.OPEN).findFirst().orElse(null);
  }

  /** In force, but each use of it is reviewed. */
  public boolean isUncleared() {
    return state == KnowledgeState.EFFECTIVE && clearedUntil == null;
  }

  public boolean may(KnowledgeAction action) {
    return actions.contains(action);
  }
}
