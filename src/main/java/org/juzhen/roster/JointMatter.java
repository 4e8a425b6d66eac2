package org.juzhen.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Something that was passed to a collaborating office, until it is answered (协同事项). */
@Entity
class JointMatter {
  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  Authority authority;

  UUID officeId;
  UUID accountId;
  String title;
  String words;
  LocalDate dueOn;
  UUID askedBy;
  String askedByName;
  Instant askedAt;
  String answer;
  UUID answeredBy;
  String answeredByName;
  Instant answeredAt;
  @Version int version;

  protected JointMatter() {}

  JointMatter(Collaborator to, JointMatterWords said, Actor by, Instant at) {
    id = Ids.next();
    unitId = to.unitId;
    authority = to.authority;
    officeId = to.officeId;
    accountId = said.accountId();
    title = said.title().strip();
    words = said.words().strip();
    dueOn = said.dueOn();
    askedBy = by.id();
    askedByName = by.name();
    askedAt = at;
  }

  /** Answered once. */
  void answer(String said, Actor by, Instant at) {
    if (answer != null) {
      throw RosterProblem.MATTER_ANSWERED.with("name", answeredByName);
    }
    answer = said.strip();
    answeredBy = by.id();
    answeredByName = by.name();
    answeredAt = at;
  }
}
