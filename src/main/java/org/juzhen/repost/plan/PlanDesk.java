package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.repost.plan.PlanClaims.Claim;

/** Plans again whoever news has marked, many accounts a round (重排). */
@ApplicationScoped
public class PlanDesk implements DueWork {
  static final String NAME = "duty-plan";

  /** A planned moment that passed so long ago without a post is planned again. */
  static final Duration PASSED = Duration.ofMinutes(5);

  /** Plans older than this are made again: platforms change what they allow without news. */
  static final Duration OLD = Duration.ofHours(6);

  private static final Logger LOG = Logger.getLogger(PlanDesk.class);
  private static final int AT_ONCE = 500;

  /** Of one article or rule; what is read of their units and places is read once a part. */
  private static final int PART = 4_000;

  /** While the database writes the plans of one share, the hub plans the next. */
  private static final int SIDE_BY_SIDE = 2;

  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final PlanClaims claims;
  private final PlanningDesk planning;
  private final PlanMarks marks;
  private final LapsedPins pins;
  private final Lane lane;
  private final HubClock clock;

  PlanDesk(
      PlanClaims claims,
      PlanningDesk planning,
      PlanMarks marks,
      LapsedPins pins,
      Lane lane,
      HubClock clock) {
    this.lane = lane;
    this.claims = claims;
    this.planning = planning;
    this.marks = marks;
    this.pins = pins;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return claims.next();
  }

  /**
   * All that are marked together; if that fails, one after the other, so that one holds up none.
   */
  @Override
  public Uni<Integer> drive() {
    return claim().call(this::handle).map(List::size);
  }

  /** Finds what no news told of; pins whose moment passed are let go first. */
  @WithTransaction
  public Uni<Integer> lookAround() {
    return pins.lapse().chain(lapsed -> marks.missed().map(missed -> lapsed + missed));
  }

  @WithTransaction
  Uni<List<Claim>> claim() {
    return claims.take(clock.now(), AT_ONCE);
  }

  private Uni<Void> handle(List<Claim> held) {
    List<Claim> accounts = held.stream().filter(c -> !c.isMany()).toList();
    return together(accounts)
        .chain(x -> InTurn.of(held.stream().filter(Claim::isMany).toList(), this::part))
        .chain(parts -> InTurn.each(Part.together(parts, PART), this::inParts))
        .replaceWithVoid();
  }

  private Uni<Void> together(List<Claim> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : planning
            .plan(accounts.stream().map(Claim::subject).toList())
            .chain(x -> end(accounts))
            .onFailure()
            .recoverWithUni(
                e -> {
                  LOG.warn("Accounts are planned one by one, together they failed", e);
                  return oneByOne(accounts);
                });
  }

  private Uni<Void> oneByOne(List<Claim> accounts) {
    return InTurn.each(
        accounts,
        c ->
            planning
                .plan(List.of(c.subject()))
                .chain(x -> end(List.of(c)))
                .onFailure()
                .recoverWithUni(e -> failed(c, e)));
  }

  private Uni<Part> part(Claim many) {
    return concerned(many).map(some -> new Part(many, some));
  }

  /** The next accounts of articles or rules; those that fail together are marked one by one. */
  private Uni<Void> inParts(List<Part> parts) {
    List<UUID> some = Part.accounts(parts);
    return lane.each(Part.shares(some, PART / SIDE_BY_SIDE), SIDE_BY_SIDE, planning::plan)
        .onFailure()
        .recoverWithUni(e -> markEach(some, e))
        .chain(x -> InTurn.each(parts, this::goOn))
        .onFailure()
        .recoverWithUni(e -> InTurn.each(parts, p -> failed(p.of(), e)));
  }

  private Uni<Void> goOn(Part part) {
    return part.accounts().size() < PART ? end(List.of(part.of())) : next(part);
  }

  @WithTransaction
  Uni<List<UUID>> concerned(Claim many) {
    return claims.concerned(many, PART);
  }

  @WithTransaction
  Uni<Void> end(List<Claim> done) {
    return claims.done(done).replaceWithVoid();
  }

  @WithTransaction
  Uni<Void> next(Part part) {
    return claims.goOn(part.of(), part.last(), clock.now()).replaceWithVoid();
  }

  @WithTransaction
  Uni<Void> markEach(List<UUID> accounts, Throwable why) {
    LOG.warn("Accounts of an article or a rule are planned apart, together they failed", why);
    return marks.accounts(accounts);
  }

  private Uni<Void> failed(Claim claim, Throwable why) {
    LOG.errorf(why, "Nothing could be planned for %s", claim.subject());
    return putOff(claim);
  }

  @WithTransaction
  Uni<Void> putOff(Claim claim) {
    return claims.putOff(claim.subject(), clock.now().plus(PAUSE)).replaceWithVoid();
  }
}
