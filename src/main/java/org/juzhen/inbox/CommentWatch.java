package org.juzhen.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A post whose comments are read (评论轮询). */
@Entity
class CommentWatch {
  private static final int LONGEST = 500;

  @Id UUID deliveryId;
  UUID accountId;
  String mark;
  Instant beganAt;
  Instant nextAt;
  int failures;
  String trouble;
  Instant until;
  @Version int version;

  protected CommentWatch() {}

  CommentWatch(UUID delivery, UUID account, Instant now, Duration pause) {
    deliveryId = delivery;
    accountId = account;
    beganAt = now;
    nextAt = now.plus(pause);
    until = CommentPace.end(now);
  }

  boolean isOver(Instant now) {
    return !until.isAfter(now);
  }

  /** One reader only until then; whoever vanishes is followed by the next. */
  void lease(Instant until) {
    nextAt = until;
  }

  /** The reading worked; where there is more, it goes on at once. */
  void read(String upTo, Instant next) {
    mark = upTo;
    failures = 0;
    trouble = null;
    nextAt = next;
  }

  void failed(String why, Instant next) {
    failures++;
    trouble = why.substring(0, Math.min(why.length(), LONGEST));
    nextAt = next;
  }
}
