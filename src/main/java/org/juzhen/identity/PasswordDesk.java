package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.WallClock;

/** Lets people change their own password. */
@ApplicationScoped
public class PasswordDesk {
  private static final int LEAST = 8;
  private static final int MOST = 200;

  private final People people;
  private final Sessions sessions;
  private final AuditDesk audit;
  private final WallClock wall;
  private final Passwords passwords;

  PasswordDesk(
      People people, Sessions sessions, AuditDesk audit, WallClock wall, Passwords passwords) {
    this.people = people;
    this.sessions = sessions;
    this.audit = audit;
    this.wall = wall;
    this.passwords = passwords;
  }

  /** Changes it after the old one was given, and ends every other session of the person. */
  public Uni<Void> change(Actor by, String before, String wanted) {
    mustBeLongEnough(wanted);
    return hash(by.id())
        .chain(hash -> mustMatch(by, before, hash))
        .chain(x -> passwords.hash(wanted))
        .chain(hash -> keep(by, hash));
  }

  private static void mustBeLongEnough(String wanted) {
    if (wanted == null || wanted.length() < LEAST) {
      throw KernelProblem.field("wanted", "TOO_SHORT");
    }
    if (wanted.length() > MOST) {
      throw KernelProblem.field("wanted", "TOO_LONG");
    }
  }

  @WithSession
  Uni<String> hash(UUID person) {
    return people.required(person).map(p -> p.passwordHash);
  }

  /** A stolen open page must not be good for guessing: wrong ones count like at the door. */
  private Uni<Void> mustMatch(Actor by, String before, String hash) {
    String given = before == null ? "" : before;
    return passwords
        .match(given, hash)
        .chain(
            right ->
                right ? Uni.createFrom().<Void>nullItem() : noteFailure(by.id()).chain(this::no));
  }

  private Uni<Void> no() {
    return Uni.createFrom()
        .failure(IdentityProblem.WRONG_PASSWORD.problem().field("before", "WRONG_VALUE"));
  }

  @WithTransaction
  Uni<Void> noteFailure(UUID person) {
    return people
        .required(person)
        .invoke(
            p -> {
              if (p.isLocked(wall.now())) {
                throw IdentityProblem.LOCKED.with("until", p.lockedUntil);
              }
              p.failedToEnter(wall.now());
            })
        .replaceWithVoid();
  }

  @WithTransaction
  Uni<Void> keep(Actor by, String hash) {
    return people
        .required(by.id())
        .invoke(p -> p.passwordHash = hash)
        .call(p -> sessions.endOthers(p.id(), by.sessionId(), wall.now()))
        .call(
            p ->
                audit.record(
                    by, "CHANGE_PASSWORD", new Subject("person", p.id(), p.unitId()), Map.of()))
        .replaceWithVoid();
  }
}
