package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Answers of the library are cleared beforehand by their own review, and used without waiting for
 * another. Nothing else clears one; the database sees to it as well.
 */
@ApplicationScoped
public class StandingClearanceDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final StandingClearances standing;
  private final Clearances clearances;
  private final AuditDesk audit;
  private final HubClock clock;

  StandingClearanceDesk(
      ReviewCases cases,
      ReviewFiles files,
      StandingClearances standing,
      Clearances clearances,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.standing = standing;
    this.clearances = clearances;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Clears the answer of an entry for replies from all accounts at or below its unit, by the review
   * that has just ended; what was cleared for the same entry before ends.
   *
   * @param lastSigner who has just signed last
   * @param entryId the entry of the library
   * @param revision which wording was reviewed
   * @param until when it ends
   */
  @WithTransaction
  public Uni<Void> issue(Actor lastSigner, UUID entryId, int revision, Instant until) {
    return reviewed(entryId)
        .chain(
            file -> {
              StandingClearance row =
                  new StandingClearance(
                          file.submission(),
                          file.pieces().get(0),
                          revision,
                          lastSigner,
                          clock.now())
                      .until(until);
              return revoke(entryId, lastSigner, "REPLACED")
                  .chain(x -> standing.persistAndFlush(row))
                  .call(
                      x ->
                          audit.record(
                              lastSigner, "CLEAR_ANSWER", about(row), Map.of("source", entryId)));
            })
        .replaceWithVoid();
  }

  private Uni<ReviewFile> reviewed(UUID entryId) {
    return cases.newestHeld(SubjectKind.ENTRY, entryId).chain(files::of);
  }

  /** Ends what was cleared for an entry, for example because its text changed. */
  @WithTransaction
  public Uni<Void> revoke(UUID entryId, Actor by, String why) {
    return standing
        .heldFor(entryId)
        .invoke(rows -> rows.forEach(r -> r.voided(by, why, clock.now())))
        .chain(x -> standing.flush());
  }

  /** Until when each of these entries may answer without signatures; the others are missing. */
  @WithTransaction
  public Uni<Map<UUID, Instant>> until(Collection<UUID> entryIds) {
    return standing
        .good(entryIds, clock.now())
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            r -> r.sourceId,
                            r -> r.expiresAt,
                            (one, other) -> one.isAfter(other) ? one : other)));
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
