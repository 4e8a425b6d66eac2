package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** That a portal took an article back, as people say it (撤稿登记), or a page that is gone suggests. */
@Entity
public class ArticleWithdrawal {
  /** How far it is. */
  public enum State {
    /** The page is gone; nobody has decided yet. */
    SUSPECTED,
    /** One person said so, and another one has to. */
    WAITS,
    EFFECTIVE,
    DISMISSED
  }

  @Id UUID id;
  UUID articleId;

  @Enumerated(EnumType.STRING)
  State state;

  Integer looks;
  String reason;
  String evidenceUrl;
  int accounts;
  Instant madeAt;
  UUID wantedBy;
  String wantedByName;
  Instant wantedAt;
  UUID decidedBy;
  String decidedByName;
  Instant decidedAt;
  String decision;
  @Version int version;

  protected ArticleWithdrawal() {}

  private ArticleWithdrawal(UUID article, Instant at) {
    id = Ids.next();
    articleId = article;
    madeAt = at;
  }

  /** The page did not stand there at so many looks in a row. */
  static ArticleWithdrawal suspected(UUID article, String url, int looks, Instant at) {
    ArticleWithdrawal made = new ArticleWithdrawal(article, at);
    made.state = State.SUSPECTED;
    made.looks = looks;
    made.evidenceUrl = url;
    return made;
  }

  static ArticleWithdrawal said(UUID article, Instant at) {
    return new ArticleWithdrawal(article, at);
  }

  boolean isOpen() {
    return state == State.SUSPECTED || state == State.WAITS;
  }

  /** One person says so; another one has to say the same. */
  void await(WantedWithdrawal wanted, int concerned, Actor by, Instant at) {
    say(wanted, concerned, by, at);
    state = State.WAITS;
  }

  /** It concerns few accounts: one person is enough. */
  void record(WantedWithdrawal wanted, int concerned, Actor by, Instant at) {
    say(wanted, concerned, by, at);
    state = State.EFFECTIVE;
  }

  private void say(WantedWithdrawal wanted, int concerned, Actor by, Instant at) {
    reason = wanted.reason().strip();
    evidenceUrl = wanted.evidenceUrl().strip();
    accounts = concerned;
    wantedBy = by.id();
    wantedByName = by.name();
    wantedAt = at;
  }

  /** The second person says the same. */
  void confirm(WantedWithdrawal wanted, Actor by, Instant at) {
    decide(wanted.reason(), by, at);
    state = State.EFFECTIVE;
  }

  /** It was not taken back. */
  void dismiss(String why, Actor by, Instant at) {
    decide(why, by, at);
    state = State.DISMISSED;
  }

  private void decide(String why, Actor by, Instant at) {
    decision = why.strip();
    decidedBy = by.id();
    decidedByName = by.name();
    decidedAt = at;
  }
}
