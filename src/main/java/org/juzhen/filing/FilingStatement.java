package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** What was said in writing after a filing, by whom and when. */
@Entity
class FilingStatement {
  @Id UUID id;
  UUID filingId;

  @Enumerated(EnumType.STRING)
  FilingAction action;

  String text;
  UUID fileId;
  Instant at;
  UUID byId;
  String byName;

  protected FilingStatement() {}

  FilingStatement(UUID filingId, FilingAction action, Statement said, Actor by, Instant at) {
    this.id = Ids.next();
    this.filingId = filingId;
    this.action = action;
    this.text = said.text().strip();
    this.fileId = said.fileId();
    this.at = at;
    this.byId = by.id();
    this.byName = by.name();
  }
}
