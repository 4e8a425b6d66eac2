package org.juzhen.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** A matter that many accounts publish on within some days (专题). */
@Entity
class Campaign {
  @Id UUID id;
  UUID unitId;
  String name;
  String tag;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> topics;

  String purpose;
  LocalDate fromOn;
  LocalDate toOn;

  @Enumerated(EnumType.STRING)
  CampaignTarget target;

  int postsEach;

  @Enumerated(EnumType.STRING)
  CampaignState state;

  Instant openedAt;
  UUID openedBy;
  Instant endedAt;
  UUID endedBy;
  String endedWords;
  Instant remindAt;
  Instant remindedAt;
  Instant lookedAt;
  @Version int rowVersion;

  protected Campaign() {}

  Campaign(NewCampaign wanted, Actor by, Instant at) {
    id = Ids.next();
    unitId = wanted.unitId();
    name = wanted.name().strip();
    tag = wanted.bare();
    topics = wanted.named();
    purpose = wanted.purpose().strip();
    fromOn = wanted.fromOn();
    toOn = wanted.toOn();
    target = wanted.target();
    postsEach = wanted.each();
    state = CampaignState.RUNNING;
    openedAt = at;
    openedBy = by.id();
    remindAt = remindAt();
    lookedAt = begins();
  }

  /** Three quarters of its days are over, or of what is left of them when it is opened. */
  private Instant remindAt() {
    Instant start = begins().isAfter(openedAt) ? begins() : openedAt;
    return start.plus(Duration.between(start, ends()).multipliedBy(3).dividedBy(4));
  }

  Instant begins() {
    return fromOn.atStartOfDay(HubClock.ZONE).toInstant();
  }

  Instant ends() {
    return toOn.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }

  void must(CampaignAction action) {
    action.after(state);
  }

  void end(CampaignAction how, String words, Actor by, Instant at) {
    state = how.after(state);
    endedAt = at;
    endedBy = by.id();
    endedWords = words.strip();
  }
}
