package org.juzhen.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.knowledge.search.Phrases;

/** A question and its common answer (问答词条), owned by the unit that answers for it. */
@Entity
public class KnowledgeEntry {
  @Id UUID id;
  UUID unitId;
  String question;
  String answer;
  String topic;
  String basis;
  LocalDate validUntil;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> regions;

  @Enumerated(EnumType.STRING)
  KnowledgeState state;

  String questionKey;
  String contentKey;
  UUID authorId;
  Instant publishedAt;
  UUID publishedBy;
  Instant retiredAt;
  UUID retiredBy;

  /** Which wording it is; the database counts. */
  @Column(insertable = false, updatable = false)
  int revision;

  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected KnowledgeEntry() {}

  KnowledgeEntry(NewEntry wanted, UUID unit, Actor by, Instant at) {
    id = Ids.next();
    unitId = unit;
    question = wanted.question().strip();
    answer = wanted.answer().strip();
    topic = blankToNull(wanted.topic());
    basis = blankToNull(wanted.basis());
    validUntil = wanted.validUntil();
    regions = wanted.regions();
    state = KnowledgeState.DRAFT;
    authorId = by.id();
    createdAt = at;
    createdBy = by.id();
    setKeys();
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public String question() {
    return question;
  }

  public String answer() {
    return answer;
  }

  public boolean isEffective(LocalDate today) {
    return state == KnowledgeState.EFFECTIVE && !isExpired(today);
  }

  boolean isExpired(LocalDate today) {
    return validUntil != null && validUntil.isBefore(today);
  }

  /** Changes what citizens would read: it has to be published again. */
  void edit(EntryChange change, Actor by) {
    move(KnowledgeAction.EDIT);
    question = change.question() == null ? question : change.question().strip();
    answer = change.answer() == null ? answer : change.answer().strip();
    topic = change.topic() == null ? topic : blankToNull(change.topic());
    basis = change.basis() == null ? basis : blankToNull(change.basis());
    validUntil =
        change.forGood() ? null : change.validUntil() == null ? validUntil : change.validUntil();
    regions = change.regions() == null ? regions : change.regions().stream().distinct().toList();
    authorId = by.id();
    setKeys();
  }

  /** Asks for a review of what it says now; that changes nothing yet. */
  void submit(Instant at) {
    move(KnowledgeAction.SUBMIT);
    mustHold(at);
  }

  /**
   * Its review is complete: it answers citizens, or goes on doing so.
   *
   * @param by who signed last
   */
  void publish(Actor by, Instant at) {
    mustHold(at);
    move(KnowledgeAction.PUBLISH);
    publishedAt = at;
    publishedBy = by.id();
  }

  private void mustHold(Instant at) {
    if (isExpired(LocalDate.ofInstant(at, HubClock.ZONE))) {
      throw KnowledgeProblem.ENTRY_EXPIRED.with("validUntil", validUntil);
    }
  }

  void retire(Actor by, Instant at) {
    move(KnowledgeAction.RETIRE);
    retiredAt = at;
    retiredBy = by.id();
  }

  private void move(KnowledgeAction action) {
    if (!action.allowedFrom(state)) {
      throw KnowledgeProblem.ENTRY_WRONG_STATE.with("state", state).with("action", action);
    }
    state = action.leadsFrom(state);
  }

  private void setKeys() {
    questionKey = questionKey(question);
    contentKey = contentKey(unitId, question, answer);
  }

  /** Of the question as it is compared. */
  static String questionKey(String question) {
    return Digests.hex(Phrases.key(question));
  }

  /** Of all that makes two entries the same. */
  static String contentKey(UUID unit, String question, String answer) {
    return Digests.hex(unit + "\n" + question + "\n" + answer);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
