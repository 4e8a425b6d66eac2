package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.Session.Stage;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.WallClock;

/** Signs people in and out. */
@ApplicationScoped
public class SessionDesk {
  private final People people;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final SecondFactorDesk second;
  private final SecondFactorRule rule;
  private final AuditDesk audit;
  private final WallClock wall;
  private final Passwords passwords;

  SessionDesk(
      People people,
      Sessions sessions,
      SecondFactors factors,
      SecondFactorDesk second,
      SecondFactorRule rule,
      AuditDesk audit,
      WallClock wall,
      Passwords passwords) {
    this.people = people;
    this.sessions = sessions;
    this.factors = factors;
    this.second = second;
    this.rule = rule;
    this.audit = audit;
    this.wall = wall;
    this.passwords = passwords;
  }

  /**
   * Signs in on a page: the code of whoever holds a second factor is asked for on the next one.
   * Wrong password and unknown person are the same refusal and take the same time.
   */
  public Uni<Entered> enter(String username, String password) {
    return known(username, password).chain(person -> begin(person.id()));
  }

  /**
   * Signs in by machine, which gives everything at once. A wrong code is refused like a wrong
   * password.
   *
   * @param otp the code, or null
   */
  public Uni<Entered> enter(String username, String password, String otp) {
    return known(username, password)
        .chain(person -> counted(person.id(), () -> beginWith(person.id(), otp)));
  }

  /** Gives the code that a page asked for; the session before it is over. */
  public Uni<Entered> giveCode(Actor by, String otp) {
    return unlocked(by.id()).chain(p -> counted(p.id(), () -> goOn(by, otp)));
  }

  private Uni<Person> known(String username, String password) {
    return candidate(username)
        .chain(
            person ->
                matches(password, person)
                    .chain(right -> right ? Uni.createFrom().item(person) : refuse(person)));
  }

  @WithSession
  Uni<Person> candidate(String username) {
    return people.byUsername(username).invoke(this::mustBeOpen);
  }

  @WithSession
  Uni<Person> unlocked(UUID person) {
    return people.required(person).invoke(this::mustBeOpen);
  }

  private void mustBeOpen(Person p) {
    if (p != null && p.isLocked(wall.now())) {
      throw IdentityProblem.LOCKED.with("until", p.lockedUntil);
    }
  }

  private Uni<Boolean> matches(String password, Person person) {
    return person != null && person.mayEnter()
        ? passwords.match(password, person.passwordHash)
        : passwords.matchNobody(password);
  }

  private Uni<Person> refuse(Person person) {
    Problem no = IdentityProblem.BAD_CREDENTIALS.problem();
    return person == null
        ? Uni.createFrom().failure(no)
        : noteFailure(person.id()).chain(x -> Uni.createFrom().failure(no));
  }

  /** A wrong code slows guessing down as a wrong password does. */
  private Uni<Entered> counted(UUID person, Supplier<Uni<Entered>> act) {
    return act.get()
        .onFailure(SessionDesk::isWrong)
        .recoverWithUni(no -> noteFailure(person).chain(x -> Uni.createFrom().failure(no)));
  }

  private static boolean isWrong(Throwable e) {
    return e instanceof Problem p && p.code() == IdentityProblem.BAD_CREDENTIALS;
  }

  /** The failure is counted in a transaction of its own: a refusal would roll it back. */
  @WithTransaction
  Uni<Void> noteFailure(UUID person) {
    return people.required(person).invoke(p -> p.failedToEnter(wall.now())).replaceWithVoid();
  }

  @WithTransaction
  Uni<Entered> begin(UUID person) {
    return factors.findById(person).map(rule::stage).chain(stage -> open(person, stage));
  }

  @WithTransaction
  Uni<Entered> beginWith(UUID person, String otp) {
    return factors
        .held(person)
        .chain(
            own ->
                rule.stage(own) == Stage.CODE
                    ? mustPass(own, otp).replaceWith(Stage.FULL)
                    : Uni.createFrom().item(rule.stage(own)))
        .chain(stage -> open(person, stage));
  }

  @WithTransaction
  Uni<Entered> goOn(Actor by, String otp) {
    return factors
        .held(by.id())
        .invoke(SessionDesk::mustBeEnrolled)
        .chain(own -> mustPass(own, otp))
        .chain(x -> sessions.end(by.sessionId(), wall.now()))
        .chain(x -> open(by.id(), Stage.FULL));
  }

  /** A device that never showed a right code opens nothing. */
  private static void mustBeEnrolled(SecondFactor own) {
    if (own == null || !own.isConfirmed()) {
      throw IdentityProblem.FACTOR_NOT_ENROLLED.problem();
    }
  }

  private Uni<Void> mustPass(SecondFactor own, String otp) {
    if (otp == null || otp.isBlank()) {
      throw IdentityProblem.OTP_REQUIRED.problem();
    }
    return second
        .passes(own, otp)
        .invoke(
            right -> {
              if (!right) {
                throw IdentityProblem.BAD_CREDENTIALS.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Entered> open(UUID personId, Stage stage) {
    String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(32));
    return people
        .required(personId)
        .invoke(p -> p.entered(stage))
        .chain(
            p ->
                sessions
                    .persist(new Session(p.id(), digest(cookie), wall.now(), stage))
                    .call(s -> note(p, s))
                    .map(s -> entered(p, s, cookie)));
  }

  private Uni<Void> note(Person p, Session s) {
    return s.stage == Stage.CODE
        ? Uni.createFrom().voidItem()
        : audit.record(
            new Actor(p.id(), p.name(), p.unitId(), s.id, List.of()),
            "SIGN_IN",
            new Subject("person", p.id(), p.unitId()),
            Map.of());
  }

  /** Ends a session; its cookie and token are worth nothing from then on. */
  @WithTransaction
  public Uni<Void> leave(Actor by) {
    return sessions.end(by.sessionId(), wall.now()).replaceWithVoid();
  }

  static byte[] digest(String cookie) {
    return Digests.sha256(cookie.getBytes(StandardCharsets.UTF_8));
  }

  private static Entered entered(Person p, Session s, String cookie) {
    return new Entered(s.id, cookie, token(p, s), s.expiresAt, PersonView.of(p), s.stage);
  }

  private static String token(Person p, Session s) {
    return Jwt.subject(p.id().toString())
        .upn(p.username())
        .claim("sid", s.id.toString())
        .issuedAt(s.createdAt)
        .expiresAt(s.expiresAt)
        .sign();
  }

  /**
   * A session that has just begun.
   *
   * @param cookie goes to the browser once and is stored only as a digest
   * @param stage how far the person has come in
   */
  public record Entered(
      UUID sessionId,
      String cookie,
      String accessToken,
      Instant expiresAt,
      PersonView person,
      Stage stage) {}
}
