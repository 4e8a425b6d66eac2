package org.juzhen.filing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** One place where the public was told of a filing (公告). */
@Entity
@Table(name = "filing_announcement")
class Announcement {
  @Id UUID id;
  UUID filingId;

  @Enumerated(EnumType.STRING)
  AnnouncementKind kind;

  @Enumerated(EnumType.STRING)
  NoticePlace place;

  String channel;
  String url;
  LocalDate startsOn;
  UUID fileId;
  String fileDigest;
  Instant endsAt;

  @Embedded
  @EmbeddedColumnNaming("notice_%s")
  FrozenRule rule;

  Instant removedAt;
  LocalDate countsFrom;
  boolean placeChecked;
  Instant acceptedAt;
  UUID acceptedById;
  String acceptedByName;
  String acceptedReason;
  Instant at;
  UUID byId;
  String byName;

  protected Announcement() {}

  Announcement(UUID filingId, AnnouncementKind kind, NewAnnouncement said, Actor by, Instant at) {
    this.id = Ids.next();
    this.filingId = filingId;
    this.kind = kind;
    this.place = said.told();
    this.channel = said.channel();
    this.url = said.url();
    this.startsOn = said.startsOn();
    this.fileId = said.fileId();
    this.at = at;
    this.countsFrom = later(said.startsOn(), at.atZone(HubClock.ZONE).toLocalDate());
    this.byId = by.id();
    this.byName = by.name();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** It is said to have hung before it was entered, and something is there to show it. */
  boolean hungEarlier() {
    return fileId != null && startsOn.isBefore(countsFrom);
  }

  /** Whether only a supervisor's word can make it count as it was entered. */
  boolean waitsForWord(boolean seen) {
    boolean gone = removedAt != null && (acceptedAt == null || acceptedAt.isBefore(removedAt));
    return gone || (acceptedAt == null && (!seen || hungEarlier()));
  }

  /** Counts as it was entered; with evidence of it, from its first day. */
  void accept(Actor by, String reason, Instant when) {
    if (hungEarlier()) {
      countsFrom = startsOn;
    }
    acceptedAt = when;
    acceptedById = by.id();
    acceptedByName = by.name();
    acceptedReason = reason;
  }

  /** Hangs until then, by that rule. */
  void hangs(Instant until, FrozenRule by) {
    endsAt = until;
    rule = by;
  }

  /** From the first sign of its first day. */
  Instant from() {
    return startsOn.atStartOfDay(HubClock.ZONE).toInstant();
  }

  /** From when its time counts. */
  Instant counted() {
    return countsFrom.atStartOfDay(HubClock.ZONE).toInstant();
  }

  /** The first time that it was seen to be gone counts; says whether this was it. */
  boolean removed(Instant when) {
    if (removedAt != null || endsAt == null || !when.isBefore(endsAt)) {
      return false;
    }
    removedAt = when;
    return true;
  }
}
