package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;

/** Answers of the library are cleared when they are published, and used without waiting. */
@ApplicationScoped
public class StandingClearanceDesk {
  private final StandingClearances standing;
  private final Clearances clearances;
  private final AuditDesk audit;
  private final HubClock clock;

  StandingClearanceDesk(
      StandingClearances standing, Clearances clearances, AuditDesk audit, HubClock clock) {
    this.standing = standing;
    this.clearances = clearances;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Clears an answer for replies from all accounts at or below the unit; what was cleared for the
   * same source before ends. Only a leader of the unit may.
   *
   * @param sourceId the entry of the library
   * @param body the answer, word for word
   */
  @WithTransaction
  public Uni<UUID> issue(Actor leader, UUID unitId, UUID sourceId, String body, Instant until) {
    if (!leader.has(Role.LEADER, unitId)) {
      throw ReviewProblem.LEADER_CLEARS.problem();
    }
    StandingClearance row =
        new StandingClearance(unitId, sourceId, body, leader, clock.now(), until);
    return revoke(sourceId, leader, "REPLACED")
        .chain(x -> standing.persist(row))
        .call(x -> audit.record(leader, "CLEAR_ANSWER", about(row), Map.of("source", sourceId)))
        .map(x -> row.id);
  }

  /** Ends what was cleared for an entry, for example because its text changed. */
  @WithTransaction
  public Uni<Void> revoke(UUID sourceId, Actor by, String why) {
    return standing
        .heldFor(sourceId)
        .invoke(rows -> rows.forEach(r -> r.voided(by, why, clock.now())))
        .replaceWithVoid();
  }

  /**
   * Uses the answer of an entry for one reply: writes the account's own clearance.
   *
   * @param reply the reply as it will be sent, without title, summary, link and media
   * @return the clearance, or null when the entry is not cleared for exactly this text on this
   *     account
   */
  @WithTransaction
  public Uni<UUID> use(UUID sourceId, UUID replyId, Piece reply) {
    return standing
        .covering(sourceId, reply.accountId())
        .chain(
            rows -> {
              List<StandingClearance> good =
                  rows.stream().filter(r -> r.isGood(clock.now()) && fits(r, reply)).toList();
              return good.isEmpty()
                  ? Uni.createFrom().nullItem()
                  : clearances
                      .persistAndFlush(new Clearance(good.get(0), replyId, reply, clock.now()))
                      .map(Clearance::id);
            });
  }

  private static boolean fits(StandingClearance row, Piece reply) {
    return new Piece(reply.accountId(), "", row.body, "", null, List.of())
        .digest()
        .equals(reply.digest());
  }

  private static AuditDesk.Subject about(StandingClearance row) {
    return new AuditDesk.Subject("standing_clearance", row.id, row.unitId);
  }
}
