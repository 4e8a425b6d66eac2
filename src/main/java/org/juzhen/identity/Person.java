package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** Somebody who can sign in. */
@Entity
public class Person {
  /** Guessing a password is slowed down after this many failures in a row. */
  private static final int FAILURES_ALLOWED = 8;

  private static final Duration LOCKED_FOR = Duration.ofMinutes(10);

  @Id UUID id;
  String username;
  String name;
  UUID unitId;
  String passwordHash;
  String phone;
  String email;

  Instant lockedUntil;
  int failedLogins;
  Instant leftAt;
  UUID contractorId;
  LocalDate registeredOn;
  String registeredWith;
  LocalDate trainedOn;

  @Enumerated(EnumType.STRING)
  Employment employment;

  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected Person() {}

  Person(NewPerson wanted, String passwordHash, UUID createdBy, Instant at) {
    this.id = Ids.next();
    this.username = wanted.username();
    this.name = wanted.name();
    this.unitId = wanted.unitId();
    this.passwordHash = passwordHash;
    this.phone = wanted.phone();
    this.email = wanted.email();
    this.contractorId = wanted.contractorId();
    this.createdAt = at;
    this.createdBy = createdBy;
  }

  public UUID id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String name() {
    return name;
  }

  public UUID unitId() {
    return unitId;
  }

  /** The contractor whose person it is, or null for the unit's own. */
  public UUID contractorId() {
    return contractorId;
  }

  /** Registered with the supervising office (报备) from a day on. */
  void register(Registration said) {
    registeredOn = said.on();
    registeredWith = said.with().strip();
    employment = said.employment() == null ? employment : said.employment();
  }

  /** Made known to the supervising office on a day or before. */
  public boolean isRegistered(LocalDate day) {
    return registeredOn != null && !registeredOn.isAfter(day);
  }

  /** Trained on a day or before. */
  public boolean isTrained(LocalDate day) {
    return trainedOn != null && !trainedOn.isAfter(day);
  }

  /** The first training counts: it is what is asked for before the first act. */
  void trained(LocalDate day) {
    trainedOn = trainedOn == null || day.isBefore(trainedOn) ? day : trainedOn;
  }

  /** Signs in no more. */
  void leave(Instant at) {
    if (leftAt != null) {
      throw IdentityProblem.HAS_LEFT.with("name", name);
    }
    leftAt = at;
  }

  public boolean hasLeft() {
    return leftAt != null;
  }

  boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  boolean mayEnter() {
    return leftAt == null;
  }

  void failedToEnter(Instant now) {
    failedLogins++;
    if (failedLogins >= FAILURES_ALLOWED) {
      lockedUntil = now.plus(LOCKED_FOR);
      failedLogins = 0;
    }
  }

  /** A right password alone does not forget wrong codes, or codes could be guessed for ever. */
  void entered(Session.Stage stage) {
    if (stage != Session.Stage.CODE) {
      failedLogins = 0;
      lockedUntil = null;
    }
  }
}
