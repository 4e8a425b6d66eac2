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
    this.byId = by.id();
    this.byName = by.name();
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

  /** The first time that it was seen to be gone counts; says whether this was it. */
  boolean removed(Instant when) {
    if (removedAt != null || endsAt == null || !when.isBefore(endsAt)) {
      return false;
    }
    removedAt = when;
    return true;
  }
}
