package org.juzhen.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request for review.
 *
 * @param kind post or reply
 * @param subjectId the post or the reply
 * @param unitId the unit that answers for it; its reviewers and leaders sign
 * @param authorId who wrote it last; never signs
 * @param coauthors who else ever wrote at it; none of them signs either
 * @param title shown in queues
 * @param grading how it is classed, which decides who signs
 * @param articleId the article it reposts, or null
 * @param sourceName the named source, or null
 * @param sourceUrl the source's address, or null
 * @param originalHtml the article's own text for comparison, or null
 * @param originalTitle the article's own title, or null
 * @param typed who typed the article by hand, or null where it came from its portal
 * @param asked what it answers, or null for what is no answer
 * @param pieces what each account would show
 * @param limits what each account's platform takes; an account that is missing has no known limits
 */
public record ReviewOrder(
    SubjectKind kind,
    UUID subjectId,
    UUID unitId,
    UUID authorId,
    List<UUID> coauthors,
    String title,
    Grading grading,
    UUID articleId,
    String sourceName,
    String sourceUrl,
    String originalHtml,
    String originalTitle,
    HandTyped typed,
    Asked asked,
    List<Piece> pieces,
    Map<UUID, PieceLimits> limits) {
  public ReviewOrder {
    coauthors = List.copyOf(coauthors);
    pieces = List.copyOf(pieces);
    limits = Map.copyOf(limits);
  }

  /** Of something that nobody typed as somebody else's words. */
  public ReviewOrder(
      SubjectKind kind,
      UUID subjectId,
      UUID unitId,
      UUID authorId,
      List<UUID> coauthors,
      String title,
      Grading grading,
      UUID articleId,
      String sourceName,
      String sourceUrl,
      String originalHtml,
      String originalTitle,
      List<Piece> pieces,
      Map<UUID, PieceLimits> limits) {
    this(
        kind,
        subjectId,
        unitId,
        authorId,
        coauthors,
        title,
        grading,
        articleId,
        sourceName,
        sourceUrl,
        originalHtml,
        originalTitle,
        null,
        null,
        pieces,
        limits);
  }

  /** The same, where it answers a citizen. */
  public ReviewOrder answering(Asked question) {
    return new ReviewOrder(
        kind,
        subjectId,
        unitId,
        authorId,
        coauthors,
        title,
        grading,
        articleId,
        sourceName,
        sourceUrl,
        originalHtml,
        originalTitle,
        typed,
        question,
        pieces,
        limits);
  }

  ReviewOrder classed(Grading other) {
    return new ReviewOrder(
        kind,
        subjectId,
        unitId,
        authorId,
        coauthors,
        title,
        other,
        articleId,
        sourceName,
        sourceUrl,
        originalHtml,
        originalTitle,
        typed,
        asked,
        pieces,
        limits);
  }

  /** How it is classed. */
  public Grade grade() {
    return grading.grade();
  }

  /** Everybody who wrote at it; empty for what the hub wrote by itself. */
  List<UUID> authors() {
    return Stream.concat(Stream.ofNullable(authorId), coauthors.stream()).distinct().toList();
  }
}
