package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.identity.Session.Stage;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.WallClock;

/** Tells who stands behind a cookie or a token, and how far in. */
@ApplicationScoped
class GuestDesk {
  private final People people;
  private final Sessions sessions;
  private final HubClock clock;
  private final WallClock wall;

  GuestDesk(People people, Sessions sessions, HubClock clock, WallClock wall) {
    this.people = people;
    this.sessions = sessions;
    this.clock = clock;
    this.wall = wall;
  }

  /**
   * Somebody who has come in.
   *
   * @param actor without any role until the stage is {@code FULL}
   */
  record Guest(Actor actor, Stage stage) {}

  /** Who holds this cookie, or null. */
  @WithSession
  Uni<Guest> behindCookie(String cookie) {
    return sessions.byCookie(SessionDesk.digest(cookie)).chain(this::guest);
  }

  /** Whose session this is, or null. */
  @WithSession
  Uni<Guest> behindSession(UUID session) {
    return sessions.findById(session).chain(this::guest);
  }

  private Uni<Guest> guest(Session session) {
    if (session == null || !session.isOpen(wall.now())) {
      return Uni.createFrom().nullItem();
    }
    return people
        .findById(session.personId)
        .chain(
            p ->
                p == null || !p.mayEnter()
                    ? Uni.createFrom().nullItem()
                    : grants(p, session).map(g -> guest(p, session, g)));
  }

  private Uni<List<Grant>> grants(Person p, Session session) {
    return session.stage == Stage.FULL
        ? people.grants(p.id(), clock.today())
        : Uni.createFrom().item(List.of());
  }

  private static Guest guest(Person p, Session s, List<Grant> grants) {
    return new Guest(new Actor(p.id(), p.name(), p.unitId(), s.id, grants), s.stage);
  }
}
