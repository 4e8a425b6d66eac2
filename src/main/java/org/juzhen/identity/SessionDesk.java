package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.WallClock;

/** Signs people in and out, and tells who stands behind a cookie or a token. */
@ApplicationScoped
public class SessionDesk {
  private final People people;
  private final Sessions sessions;
  private final AuditDesk audit;
  private final HubClock clock;
  private final WallClock wall;
  private final Passwords passwords;

  SessionDesk(
      People people,
      Sessions sessions,
      AuditDesk audit,
      HubClock clock,
      WallClock wall,
      Passwords passwords) {
    this.people = people;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
    this.wall = wall;
    this.passwords = passwords;
  }

  /**
   * Signs in. Wrong password and unknown person are the same refusal and take the same time.
   *
   * @return the session with its cookie value and token
   */
  public Uni<Entered> enter(String username, String password) {
    return candidate(username)
        .chain(
            person ->
                matches(password, person)
                    .chain(right -> right ? begin(person.id()) : refuse(person)));
  }

  @WithSession
  Uni<Person> candidate(String username) {
    return people
        .byUsername(username)
        .invoke(
            p -> {
              if (p != null && p.isLocked(wall.now())) {
                throw IdentityProblem.LOCKED.with("until", p.lockedUntil);
              }
            });
  }

  private Uni<Boolean> matches(String password, Person person) {
    return person != null && person.mayEnter()
        ? passwords.match(password, person.passwordHash)
        : passwords.matchNobody(password);
  }

  /** The failure is counted in a transaction of its own: a refusal would roll it back. */
  private Uni<Entered> refuse(Person person) {
    if (person == null) {
      return Uni.createFrom().failure(IdentityProblem.BAD_CREDENTIALS.problem());
    }
    return noteFailure(person.id())
        .chain(x -> Uni.createFrom().failure(IdentityProblem.BAD_CREDENTIALS.problem()));
  }

  @WithTransaction
  Uni<Void> noteFailure(UUID person) {
    return people.required(person).invoke(p -> p.failedToEnter(wall.now())).replaceWithVoid();
  }

  @WithTransaction
  Uni<Entered> begin(UUID personId) {
    Instant now = wall.now();
    String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(32));
    return people
        .required(personId)
        .invoke(Person::entered)
        .chain(
            p ->
                sessions
                    .persist(new Session(p.id(), digest(cookie), now))
                    .call(s -> audit.record(actorOf(p, s), "SIGN_IN", subject(p), Map.of()))
                    .map(
                        s ->
                            new Entered(s.id, cookie, token(p, s), s.expiresAt, PersonView.of(p))));
  }

  /** Ends a session; its cookie and token are worth nothing from then on. */
  @WithTransaction
  public Uni<Void> leave(Actor by) {
    return sessions
        .findById(by.sessionId())
        .onItem()
        .ifNotNull()
        .invoke(s -> s.endedAt = wall.now())
        .replaceWithVoid();
  }

  /** Who holds this cookie, or null. */
  @WithSession
  public Uni<Actor> behindCookie(String cookie) {
    return sessions.byCookie(digest(cookie)).chain(this::actor);
  }

  /** Whose session this is, or null. */
  @WithSession
  public Uni<Actor> behindSession(UUID session) {
    return sessions.findById(session).chain(this::actor);
  }

  private Uni<Actor> actor(Session session) {
    if (session == null || !session.isOpen(wall.now())) {
      return Uni.createFrom().nullItem();
    }
    return people
        .findById(session.personId)
        .chain(
            p ->
                p == null || !p.mayEnter()
                    ? Uni.createFrom().nullItem()
                    : people
                        .grants(p.id(), clock.today())
                        .map(g -> new Actor(p.id(), p.name(), p.unitId(), session.id, g)));
  }

  private static Actor actorOf(Person p, Session s) {
    return new Actor(p.id(), p.name(), p.unitId(), s.id, java.util.List.of());
  }

  private static Subject subject(Person p) {
    return new Subject("person", p.id(), p.unitId());
  }

  private static byte[] digest(String cookie) {
    return Digests.sha256(cookie.getBytes(StandardCharsets.UTF_8));
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
   */
  public record Entered(
      UUID sessionId, String cookie, String accessToken, Instant expiresAt, PersonView person) {}
}
