package org.juzhen.contributions;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** The desk of a unit's main accounts: what was handed in, taken in hand, asked, declined (供稿台). */
@ApplicationScoped
public class MaterialDesk {
  private final Contributions contributions;
  private final ContributionRows rows;
  private final ContributionReading reading;
  private final ContributionTelling telling;
  private final AuditDesk audit;
  private final HubClock clock;

  MaterialDesk(
      Contributions contributions,
      ContributionRows rows,
      ContributionReading reading,
      ContributionTelling telling,
      AuditDesk audit,
      HubClock clock) {
    this.contributions = contributions;
    this.rows = rows;
    this.reading = reading;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What waits at the person's desks, the oldest first; or what is in one state.
   *
   * @param unit one of the desks, or null for all
   * @param state null for all that waits
   */
  @WithTransaction
  public Uni<Slice<ContributionLine>> list(
      Actor by, UUID unit, ContributionState state, Paging paging) {
    List<UUID> desks = desks(by, unit);
    return state == null ? rows.waiting(desks, paging) : rows.in(desks, state, paging);
  }

  /** What a post was made of (信息报送), as far as the person may know of it. */
  @WithTransaction
  public Uni<List<ContributionLine>> ofPost(Actor by, UUID post) {
    return by.id() == null ? Uni.createFrom().item(List.of()) : rows.ofPost(by, post);
  }

  private static List<UUID> desks(Actor by, UUID unit) {
    List<UUID> desks = ContributionDoor.desks(by);
    if (unit != null && !desks.contains(unit)) {
      throw KernelProblem.NOT_FOUND.with("unit", unit);
    }
    return unit == null ? desks : List.of(unit);
  }

  /** Takes it in hand, also from somebody else; everybody sees by whom. */
  @WithTransaction
  public Uni<ContributionView> take(Actor by, UUID id) {
    return act(by, id, ContributionAction.TAKE, null, c -> c.take(by))
        .chain(c -> reading.view(by, c));
  }

  @WithTransaction
  public Uni<ContributionView> putBack(Actor by, UUID id) {
    return act(by, id, ContributionAction.PUT_BACK, null, Contribution::putBack)
        .chain(c -> reading.view(by, c));
  }

  /** Asks the contributor (退回补充). */
  @WithTransaction
  public Uni<ContributionView> ask(Actor by, UUID id, String words) {
    return act(by, id, ContributionAction.ASK, words, c -> c.ask(words.strip()))
        .call(telling::asked)
        .chain(c -> reading.view(by, c));
  }

  /** Does not use it, and says why (未采用). */
  @WithTransaction
  public Uni<ContributionView> decline(Actor by, UUID id, DeclineReason why, String words) {
    return act(by, id, ContributionAction.DECLINE, words, c -> c.decline(why, words.strip()))
        .call(telling::declined)
        .chain(c -> reading.view(by, c));
  }

  /** Looks at it again after all. */
  @WithTransaction
  public Uni<ContributionView> resume(Actor by, UUID id) {
    return act(by, id, ContributionAction.RESUME, null, c -> c.resume(by, clock.now()))
        .call(c -> telling.resumed(c, by))
        .chain(c -> reading.view(by, c));
  }

  private Uni<Contribution> act(
      Actor by, UUID id, ContributionAction action, String words, Consumer<Contribution> change) {
    return contributions
        .locked(id)
        .invoke(c -> ContributionDoor.mustEdit(by, c))
        .invoke(change)
        .call(
            c ->
                contributions.note(
                    new ContributionStep(
                        c, action, words == null ? null : words.strip(), by, clock.now())))
        .call(c -> record(by, action, c));
  }

  private Uni<Void> record(Actor by, ContributionAction action, Contribution c) {
    return audit.record(
        by,
        action.name() + "_MATERIAL",
        new Subject("contribution", c.id, c.unitId),
        Map.of("state", c.state));
  }
}
