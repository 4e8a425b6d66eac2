package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sealed;
import org.juzhen.kernel.WallClock;

/** Lets people enrol a second factor (登记动态口令), and takes it back from whoever lost it. */
@ApplicationScoped
public class SecondFactorDesk {
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  private final SecondFactors factors;
  private final RecoveryCodes recovery;
  private final People people;
  private final Sessions sessions;
  private final AuditDesk audit;
  private final Sealed sealed;
  private final WallClock wall;

  SecondFactorDesk(
      SecondFactors factors,
      RecoveryCodes recovery,
      People people,
      Sessions sessions,
      AuditDesk audit,
      Sealed sealed,
      WallClock wall) {
    this.factors = factors;
    this.recovery = recovery;
    this.people = people;
    this.sessions = sessions;
    this.audit = audit;
    this.sealed = sealed;
    this.wall = wall;
  }

  /** How far the person has come with it. */
  @WithTransaction
  public Uni<SecondFactorView> show(Actor by) {
    return sessions
        .findById(by.sessionId())
        .chain(s -> factors.findById(by.id()).chain(f -> view(f, s.stage)));
  }

  private Uni<SecondFactorView> view(SecondFactor f, Session.Stage stage) {
    return f == null || !f.isConfirmed()
        ? Uni.createFrom().item(new SecondFactorView(false, null, 0, stage))
        : recovery
            .left(f.personId)
            .map(left -> new SecondFactorView(true, f.confirmedAt, left, stage));
  }

  /** Begins: makes a secret that the person's device takes over; what was begun before is gone. */
  @WithTransaction
  public Uni<FactorSecret> begin(Actor by) {
    byte[] secret = Ids.secret(SECRET_BYTES);
    byte[] closed = sealed.seal(secret, purpose(by.id()));
    return people
        .required(by.id())
        .chain(
            person ->
                factors
                    .held(by.id())
                    .invoke(SecondFactorDesk::mustBeOpen)
                    .chain(f -> keep(f, by.id(), closed))
                    .map(f -> FactorSecret.of(person.username(), secret)));
  }

  private static void mustBeOpen(SecondFactor there) {
    if (there != null && there.isConfirmed()) {
      throw IdentityProblem.FACTOR_THERE.problem();
    }
  }

  private Uni<SecondFactor> keep(SecondFactor there, UUID person, byte[] closed) {
    if (there != null) {
      there.renew(closed, wall.now());
      return Uni.createFrom().item(there);
    }
    return factors.persist(new SecondFactor(person, closed, wall.now()));
  }

  /** What was begun, to be shown again; NOT_FOUND where nothing was. */
  @WithTransaction
  public Uni<FactorSecret> begun(Actor by) {
    return people
        .required(by.id())
        .chain(
            person ->
                factors
                    .findById(by.id())
                    .invoke(SecondFactorDesk::mustBeBegun)
                    .map(f -> FactorSecret.of(person.username(), secret(f))));
  }

  private static void mustBeBegun(SecondFactor f) {
    mustBeOpen(f);
    if (f == null) {
      throw KernelProblem.NOT_FOUND.problem();
    }
  }

  /** The first right code: from now on it counts, and the session is a full one. */
  @WithTransaction
  public Uni<List<String>> confirm(Actor by, String code) {
    return factors
        .held(by.id())
        .invoke(SecondFactorDesk::mustBeBegun)
        .invoke(f -> mustFit(f, code))
        .invoke(f -> f.confirm(wall.now()))
        .call(f -> sessions.open(by.sessionId()))
        .call(f -> audit.record(by, "ENROL_FACTOR", subject(by.id(), by.unitId()), Map.of()))
        .chain(f -> codes(by.id()));
  }

  private void mustFit(SecondFactor f, String code) {
    if (!f.accepts(TimeCode.step(secret(f), code, wall.now()))) {
      throw IdentityProblem.WRONG_CODE.problem().field("otp", "WRONG_VALUE");
    }
  }

  private Uni<List<String>> codes(UUID person) {
    List<String> shown = new ArrayList<>();
    List<RecoveryCode> kept = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = Base32.of(Ids.secret(RECOVERY_BYTES));
      shown.add(code.replaceAll("(.{4})(?!$)", "$1-"));
      kept.add(new RecoveryCode(person, digest(code)));
    }
    return recovery.persist(kept).replaceWith(shown);
  }

  /** Takes the factor away from somebody who lost it, and ends that person's sessions. */
  @WithTransaction
  public Uni<Void> reset(Actor by, UUID person) {
    if (!by.has(Role.SECURITY_ADMIN)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SECURITY_ADMIN));
    }
    return people
        .required(person)
        .call(p -> factors.deleteById(p.id()).invoke(SecondFactorDesk::mustHaveBeen))
        .call(p -> sessions.endAll(p.id(), wall.now()))
        .call(p -> audit.record(by, "RESET_FACTOR", subject(p.id(), p.unitId()), Map.of()))
        .replaceWithVoid();
  }

  private static void mustHaveBeen(boolean deleted) {
    if (!deleted) {
      throw IdentityProblem.NO_FACTOR.problem();
    }
  }

  /**
   * Whether this is a code of the person's; a right one counts once. In the caller's transaction.
   */
  Uni<Boolean> passes(SecondFactor f, String code) {
    if (f.accepts(TimeCode.step(secret(f), code, wall.now()))) {
      return Uni.createFrom().item(true);
    }
    String plain = code.replace("-", "").strip().toUpperCase(Locale.ROOT);
    return recovery.use(f.personId, digest(plain), wall.now());
  }

  private byte[] secret(SecondFactor f) {
    return sealed.open(f.secret, purpose(f.personId));
  }

  private static String purpose(UUID person) {
    return "second-factor " + person;
  }

  private static byte[] digest(String code) {
    return Digests.sha256(code.getBytes(StandardCharsets.UTF_8));
  }

  private static Subject subject(UUID person, UUID unit) {
    return new Subject("person", person, unit);
  }
}
