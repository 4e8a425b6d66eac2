package org.juzhen.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.screening.PersonalData;

/** One text of one unit, meant for several accounts (稿件). */
@Entity
class Post {
  @Id UUID id;
  UUID unitId;
  UUID authorId;
  String title;
  String bodyHtml;
  String summary;
  String coverDigest;
  UUID coverFileId;
  String grade;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> concernedUnitIds;

  UUID planFileId;
  UUID articleId;
  Integer articleVersion;
  String sourceName;
  String sourceUrl;
  boolean push;

  @Enumerated(EnumType.STRING)
  PostStage stage;

  String stageNote;
  int revision;
  @Version int version;
  Instant createdAt;
  UUID createdBy;
  Instant changedAt;

  /** Since when its unit has not owed the repost any more; written by {@link UnowedPosts}. */
  @Column(insertable = false, updatable = false)
  Instant unowedAt;

  protected Post() {}

  Post(UUID unitId, Draft draft, Actor by, Instant at) {
    id = Ids.next();
    this.unitId = unitId;
    articleId = draft.articleId();
    articleVersion = draft.articleVersion();
    stage = PostStage.DRAFT;
    createdBy = by.id();
    createdAt = at;
    write(draft, by, at);
    revision = 1;
  }

  /** Takes over what the draft says; the last to write is the author, who never signs. */
  void write(Draft draft, Actor by, Instant at) {
    title = draft.title();
    bodyHtml = draft.bodyHtml();
    summary = draft.summary();
    coverDigest = draft.coverDigest();
    coverFileId = draft.coverFileId();
    grade = draft.grading().grade().name();
    concernedUnitIds = draft.grading().concernedUnits();
    planFileId = draft.grading().planFileId();
    sourceName = draft.sourceName();
    sourceUrl = draft.sourceUrl();
    push = draft.push();
    authorId = by.id();
    changedAt = at;
  }

  /** Whether the draft has its words, its cover and its link, and so nobody new wrote at it. */
  boolean says(Draft draft) {
    return title.equals(draft.title())
        && bodyHtml.equals(draft.bodyHtml())
        && summary.equals(draft.summary())
        && Objects.equals(coverDigest, draft.coverDigest())
        && Objects.equals(sourceUrl, draft.sourceUrl());
  }

  /** A contributor's own text that nobody put forward or took over yet. */
  boolean isContributedBy(Actor by) {
    boolean open = stage == PostStage.DRAFT || stage == PostStage.RETURNED;
    return open
        && by.has(Role.CONTRIBUTOR, unitId)
        && by.id().equals(createdBy)
        && by.id().equals(authorId);
  }

  /** Its text is another one than was reviewed. */
  void reopen() {
    stage = PostStage.DRAFT;
    stageNote = null;
    revision++;
  }

  /** Whoever signs now compares it with this text of the article. */
  boolean isOlderThan(Original original) {
    return original != null && articleVersion != null && articleVersion < original.version();
  }

  /** Put forward; it is held against the article as it stands now. */
  void submitted(Original original) {
    articleVersion = original == null ? articleVersion : Integer.valueOf(original.version());
    stage = PostStage.IN_REVIEW;
    stageNote = null;
  }

  /** Taken back from review; it is a draft as it was. */
  void withdrawn() {
    stage = PostStage.DRAFT;
    stageNote = null;
  }

  void cleared() {
    stage = PostStage.CLEARED;
    stageNote = null;
  }

  void returned(String note) {
    stage = PostStage.RETURNED;
    stageNote = note;
  }

  /** Its words as they stand. */
  Draft draft() {
    return new Draft(
        title,
        bodyHtml,
        summary,
        coverFileId,
        coverDigest,
        grading(),
        articleId,
        articleVersion,
        sourceName,
        sourceUrl,
        push);
  }

  /** What it would be if it said nothing but the article. */
  Draft asWritten(Original original) {
    return new Draft(
        original.title().strip(),
        OwnWords.shown(original.bodyHtml(), "bodyHtml"),
        original.summary() == null ? "" : original.summary().strip(),
        coverFileId,
        coverDigest,
        grading(),
        articleId,
        original.version(),
        original.sourceName(),
        original.sourceUrl(),
        push);
  }

  /** Its title as lists and notices show it, without numbers of persons. */
  String line() {
    return PersonalData.masked(title);
  }

  /** How review classes it. */
  Grading grading() {
    return new Grading(Grade.valueOf(grade), concernedUnitIds, planFileId);
  }
}
