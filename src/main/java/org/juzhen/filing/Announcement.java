package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One place where the public was told of a filing (公告). */
@Entity
@Table(name = "filing_announcement")
class Announcement {
  @Id UUID id;
  UUID filingId;
  String channel;
  String url;
  LocalDate startsOn;
  Instant at;
  UUID byId;
  String byName;

  protected Announcement() {}

  Announcement(UUID filingId, NewAnnouncement said, Actor by, Instant at) {
    this.id = Ids.next();
    this.filingId = filingId;
    this.channel = said.channel();
    this.url = said.url();
    this.startsOn = said.startsOn();
    this.at = at;
    this.byId = by.id();
    this.byName = by.name();
  }
}
