package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Moves inquiries along their road: screening, assigning, accepting, closing. */
@ApplicationScoped
public class InquiryDesk {
  private final InquiryDoor door;
  private final InquiryNotices notices;
  private final ReplyClock replyClock;
  private final People people;
  private final Units units;
  private final HubClock clock;

  InquiryDesk(
      InquiryDoor door,
      InquiryNotices notices,
      ReplyClock replyClock,
      People people,
      Units units,
      HubClock clock) {
    this.door = door;
    this.notices = notices;
    this.replyClock = replyClock;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Says what it is. A suggestion of value gets the longer deadline that its rule gives.
   *
   * @param valuable a suggestion worth an answer in substance
   */
  @WithTransaction
  public Uni<Void> screen(Actor by, UUID id, Category category, boolean valuable) {
    return door.toDo(by, id, InquiryAction.SCREEN)
        .invoke(i -> i.screen(category))
        .call(i -> valuable ? due(i, RuleKey.REPLY_VALUABLE_WORKING_DAYS) : nothing())
        .chain(i -> door.done(by, i, InquiryAction.SCREEN, null));
  }

  /** Will not be handled: advertising, abuse, nonsense, a repetition. */
  @WithTransaction
  public Uni<Void> hide(Actor by, UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw KernelProblem.field("reason", "REQUIRED");
    }
    return door.toDo(by, id, InquiryAction.HIDE)
        .invoke(Inquiry::hide)
        .chain(i -> door.done(by, i, InquiryAction.HIDE, reason));
  }

  /** Sends it to the department that answers. */
  @WithTransaction
  public Uni<Void> assign(Actor by, UUID id, UUID unit, String note) {
    return door.toDo(by, id, InquiryAction.ASSIGN)
        .call(i -> mustBeOfTheRegion(i, unit))
        .call(x -> somebodyHandles(unit))
        .invoke(i -> i.assign(unit))
        .call(i -> door.done(by, i, InquiryAction.ASSIGN, note))
        .chain(notices::assigned);
  }

  /** The department takes it. */
  @WithTransaction
  public Uni<Void> accept(Actor by, UUID id) {
    return door.toDo(by, id, InquiryAction.ACCEPT)
        .invoke(Inquiry::accept)
        .chain(i -> door.done(by, i, InquiryAction.ACCEPT, null));
  }

  /** The department sends it back: not its business. */
  @WithTransaction
  public Uni<Void> bounce(Actor by, UUID id, String reason) {
    return door.toDo(by, id, InquiryAction.BOUNCE)
        .invoke(Inquiry::bounce)
        .call(i -> door.done(by, i, InquiryAction.BOUNCE, reason))
        .chain(notices::bounced);
  }

  /** Once, with a reason: working days in all, counted from the arrival. */
  @WithTransaction
  public Uni<Void> extend(Actor by, UUID id, String reason) {
    return door.toDo(by, id, InquiryAction.EXTEND)
        .invoke(i -> i.extend(reason, clock.now()))
        .call(i -> due(i, RuleKey.REPLY_EXTENDED_WORKING_DAYS))
        .chain(i -> door.done(by, i, InquiryAction.EXTEND, reason));
  }

  /** Ends it with an outcome. */
  @WithTransaction
  public Uni<Void> close(Actor by, UUID id, Outcome outcome, String note) {
    InquiryAction how = outcome == Outcome.EXPLAINED ? InquiryAction.EXPLAIN : InquiryAction.CLOSE;
    return door.toDo(by, id, how)
        .invoke(i -> i.close(outcome, note, clock.now()))
        .chain(i -> door.done(by, i, how, note));
  }

  private Uni<Void> due(Inquiry inquiry, RuleKey key) {
    return replyClock
        .due(inquiry.unitId, key, inquiry.receivedAt)
        .invoke(due -> inquiry.dueBy(due.rule(), due.at()))
        .replaceWithVoid();
  }

  /** Inquiries stay within the government that they came to, as the choice on the page does. */
  private Uni<Void> mustBeOfTheRegion(Inquiry inquiry, UUID unit) {
    if (unit == null) {
      throw KernelProblem.field("unitId", "REQUIRED");
    }
    return units
        .required(inquiry.unitId)
        .chain(own -> units.required(unit).map(wanted -> root(own).equals(root(wanted))))
        .invoke(
            same -> {
              if (!same) {
                throw KernelProblem.NOT_FOUND.with("unit", unit);
              }
            })
        .replaceWithVoid();
  }

  private static String root(Unit unit) {
    return unit.path().split("/")[1];
  }

  private Uni<Void> somebodyHandles(UUID unit) {
    return people
        .holding(Role.HANDLER, unit, clock.today())
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw InboxProblem.NOBODY_HANDLES.problem().field("unitId", "WRONG_VALUE");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
