package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.intake.classing.ClassRule;
import org.juzhen.kernel.Actor;

/** What a portal published (稿件), as it is now; its texts are its versions. */
@Entity
public class Article {

  /** Whether the portal still shows it. */
  public enum State {
    CURRENT,
    WITHDRAWN
  }

  /** What was passed over as older than what is known (未采用的较早消息). */
  public enum Older {
    WITHDRAWAL,
    TEXT
  }

  @Id UUID id;
  UUID unitId;
  UUID portalId;
  String url;
  String title;

  @Enumerated(EnumType.STRING)
  State state;

  int textVersion;

  @Enumerated(EnumType.STRING)
  Importance importance;

  String importanceReason;
  UUID importanceBy;

  /** The other of the two people who said this class, or null. */
  UUID importanceSecond;

  /** An emergency of one person that binds many, and nobody has confirmed it yet. */
  boolean importanceAlone;

  /** The rule that gave it its class, or null. */
  UUID importanceRule;

  /** What of it matched that rule. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> importanceWhy = List.of();

  Instant importanceAt;
  Instant publishedAt;
  boolean publishedKnown;

  /** The portal named a day and no hour. */
  boolean publishedDayOnly;

  /** How often the portal went back to a text that it had left, and no version was made. */
  int flips;

  String flipDigest;
  Instant flipAt;

  /** What said something else and was passed over, for it was said before what is known. */
  @Enumerated(EnumType.STRING)
  Older olderKind;

  Instant olderSaidAt;
  Instant olderAt;
  Instant receivedAt;
  String documentNo;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> topics;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> industries;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> regions;

  /** What it was about before its portal pushed other labels that nobody has weighed yet. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> wasTopics;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> wasIndustries;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> wasRegions;

  /** Who put right what it is about; later texts of the portal do not undo it. */
  UUID labelsBy;

  Instant labelsAt;

  @Version int version;

  protected Article() {}

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public UUID portalId() {
    return portalId;
  }

  public String title() {
    return title;
  }

  public String url() {
    return url;
  }

  public Importance importance() {
    return importance;
  }

  /** The number of its present text. */
  public int textVersion() {
    return textVersion;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public boolean isWithdrawn() {
    return state == State.WITHDRAWN;
  }

  /** Nobody has said yet whether it has to be reposted. */
  public boolean isUnclassed() {
    return importance == null && !isWithdrawn();
  }

  /** Its portal does not show it any more. */
  void takeBack() {
    state = State.WITHDRAWN;
  }

  /** Gives it its class; returns the one it had, or null. */
  Importance classify(Importance wanted, String reason, Actor by, Instant at) {
    if (isWithdrawn()) {
      throw IntakeProblem.ARTICLE_WITHDRAWN.problem();
    }
    Importance before = importance;
    importance = wanted;
    importanceReason = reason;
    importanceBy = by.id();
    importanceSecond = null;
    importanceAlone = false;
    importanceAt = at;
    importanceRule = null;
    importanceWhy = List.of();
    return before;
  }

  /** Somebody else has said the present class before, or says it too. */
  void confirmedBy(UUID other) {
    importanceSecond = other;
    importanceAlone = false;
  }

  /** One person said it, and it binds many. */
  void saidAlone() {
    importanceAlone = true;
    importanceSecond = null;
  }

  /** Whose word stands alone: who said the class, or who changed what it is about after that. */
  UUID saidBy() {
    boolean labelled = labelsAt != null && importanceAt != null && labelsAt.isAfter(importanceAt);
    return labelled ? labelsBy : importanceBy;
  }

  /** Two people have said the present class. */
  boolean isConfirmed() {
    return importanceSecond != null && importance != null && importance.obliges();
  }

  /** What its portal said of it waits; it has the class that it had, or none. */
  void putBack(Importance before) {
    importance = before;
    importanceAt = before == null ? null : importanceAt;
  }

  /** Is about something else than the portal said. */
  void relabel(NewLabels wanted, Actor by, Instant at) {
    topics = wanted.topics();
    industries = wanted.industries();
    regions = wanted.regions();
    labelsBy = by.id();
    labelsAt = at;
  }

  /** Its portal pushed labels, other ones or the same, and nobody has weighed them. */
  boolean isRelabelledUnweighed() {
    return wasTopics != null;
  }

  NewLabels labels() {
    return new NewLabels(topics, industries, regions);
  }

  /** The labels of before are weighed against the present ones, and are forgotten. */
  NewLabels labelsOfBefore() {
    NewLabels before = new NewLabels(wasTopics, wasIndustries, wasRegions);
    wasTopics = null;
    wasIndustries = null;
    wasRegions = null;
    return before;
  }

  /** Is about what it was about before; other labels wait. */
  void putLabelsBack(NewLabels before) {
    topics = before.topics();
    industries = before.industries();
    regions = before.regions();
  }

  /** Gets its class from a rule, because nobody gave it one. */
  void classifyByRule(ClassRule rule, List<String> why, Instant at) {
    importance = rule.importance();
    importanceReason = rule.name();
    importanceBy = null;
    importanceSecond = null;
    importanceAlone = false;
    importanceAt = at;
    importanceRule = rule.id();
    importanceWhy = List.copyOf(why);
  }
}
