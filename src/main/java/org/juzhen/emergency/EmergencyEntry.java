package org.juzhen.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One entry of a thread's record, never changed (处置记录). */
@Entity
class EmergencyEntry {
  @Id UUID id;
  UUID emergencyId;

  @Enumerated(EnumType.STRING)
  EntryKind kind;

  Instant at;
  String who;
  String words;

  @Enumerated(EnumType.STRING)
  HandlingState handling;

  String url;
  UUID fileId;
  Instant recordedAt;
  UUID recordedBy;
  String recordedName;

  protected EmergencyEntry() {}

  EmergencyEntry(UUID emergency, EntryKind kind, NewEntry said, Actor by, Instant now) {
    id = Ids.next();
    emergencyId = emergency;
    this.kind = kind;
    at = said.at() == null ? now : said.at().toInstant();
    who = said.who() == null ? null : said.who().strip();
    words = said.words().strip();
    handling = said.handling();
    url = said.url();
    fileId = said.fileId();
    recordedAt = now;
    recordedBy = by.id();
    recordedName = by.name();
  }
}
