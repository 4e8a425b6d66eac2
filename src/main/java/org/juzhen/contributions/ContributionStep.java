package org.juzhen.contributions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Who did what with handed-in material; never changed. */
@Entity
class ContributionStep {
  @Id UUID id;
  UUID contributionId;

  @Enumerated(EnumType.STRING)
  ContributionAction action;

  Instant at;
  UUID byId;
  String byName;
  String words;

  protected ContributionStep() {}

  ContributionStep(Contribution c, ContributionAction action, String words, Actor by, Instant at) {
    id = Ids.next();
    contributionId = c.id;
    this.action = action;
    this.at = at;
    byId = by.id();
    byName = by.name();
    this.words = words;
  }
}
