package org.juzhen.contributions;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Account;
import org.juzhen.registry.Unit;

/** Where contributors hand in material and see what became of it (供稿). */
@ApplicationScoped
public class ContributionDesk {
  private final Contributions contributions;
  private final ContributionDoor door;
  private final ContributionRows rows;
  private final ContributionReading reading;
  private final ContributionTelling telling;
  private final FileDesk files;
  private final AuditDesk audit;
  private final HubClock clock;

  ContributionDesk(
      Contributions contributions,
      ContributionDoor door,
      ContributionRows rows,
      ContributionReading reading,
      ContributionTelling telling,
      FileDesk files,
      AuditDesk audit,
      HubClock clock) {
    this.contributions = contributions;
    this.door = door;
    this.rows = rows;
    this.reading = reading;
    this.telling = telling;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** The main accounts that somebody may hand material to, the nearest first. */
  @WithTransaction
  public Uni<List<Offered>> offered(Actor by, UUID fromUnit) {
    return door.from(by, fromUnit)
        .chain(door::accounts)
        .map(all -> all.stream().map(Offered::of).toList());
  }

  /** A main account that takes material. */
  public record Offered(UUID id, String name, org.juzhen.registry.Platform platform, UUID unitId) {
    static Offered of(Account a) {
      return new Offered(a.id(), a.name(), a.platform(), a.unitId());
    }
  }

  /** Hands material in; the editors of the account's unit are told. */
  @WithTransaction
  public Uni<ContributionView> handIn(Actor by, NewContribution wanted) {
    wanted.mustBePossible(clock.now());
    return door.from(by, wanted.fromUnitId())
        .invoke(Unit::mustStand)
        .chain(from -> door.desk(from, wanted.accountId()).map(a -> way(from, a)))
        .chain(way -> pictured(by, wanted).chain(seen -> enter(by, wanted, way, seen)))
        .chain(c -> reading.view(by, c));
  }

  private static Contribution.Way way(Unit from, Account to) {
    return new Contribution.Way(from.id(), to.unitId());
  }

  private Uni<Contribution> enter(
      Actor by, NewContribution wanted, Contribution.Way way, List<StoredFile> seen) {
    return contributions
        .persistAndFlush(new Contribution(wanted, way, by, clock.now()))
        .call(c -> contributions.show(c.id, pictures(c, wanted, seen)))
        .call(c -> note(by, c, ContributionAction.HAND_IN))
        .call(c -> record(by, "HAND_IN_MATERIAL", c))
        .call(c -> telling.handedIn(c, by));
  }

  /** The files of its pictures, in their order; what cannot be seen or is no picture is refused. */
  private Uni<List<StoredFile>> pictured(Actor by, NewContribution wanted) {
    return InTurn.of(wanted.shown(), p -> files.required(by, p.fileId()))
        .invoke(
            found -> {
              if (found.stream().anyMatch(f -> !f.isPicture())) {
                throw KernelProblem.field("pictures", "WRONG_VALUE");
              }
            });
  }

  private static List<ContributionPicture> pictures(
      Contribution c, NewContribution wanted, List<StoredFile> seen) {
    List<ContributionPicture> pictures = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      pictures.add(new ContributionPicture(c.id, i + 1, seen.get(i), wanted.shown().get(i).alt()));
    }
    return pictures;
  }

  /** Says it better, or answers what was asked; it waits for the desk again. */
  @WithTransaction
  public Uni<ContributionView> amend(Actor by, UUID id, NewContribution wanted) {
    wanted.mustBePossible(clock.now());
    return contributions
        .locked(id)
        .invoke(c -> ContributionDoor.mustOwn(by, c))
        .invoke(c -> ContributionAction.AMEND.after(c.state))
        .call(c -> mustStayAtItsDesk(by, c, wanted))
        .call(
            c ->
                pictured(by, wanted)
                    .invoke(seen -> c.amend(wanted, clock.now()))
                    .call(seen -> contributions.show(c.id, pictures(c, wanted, seen))))
        .call(c -> note(by, c, ContributionAction.AMEND))
        .call(c -> record(by, "AMEND_MATERIAL", c))
        .call(c -> telling.amended(c, by))
        .chain(c -> reading.view(by, c));
  }

  /** Another account of the same unit is fine; another unit is handed it anew. */
  private Uni<Void> mustStayAtItsDesk(Actor by, Contribution c, NewContribution wanted) {
    if (wanted.fromUnitId() != null && !wanted.fromUnitId().equals(c.fromUnitId)) {
      throw KernelProblem.field("fromUnitId", "WRONG_VALUE");
    }
    return door.from(by, c.fromUnitId)
        .chain(from -> door.desk(from, wanted.accountId()))
        .invoke(
            account -> {
              if (!account.unitId().equals(c.unitId)) {
                throw KernelProblem.field("accountId", "WRONG_VALUE");
              }
            })
        .replaceWithVoid();
  }

  /** Takes it back, as long as nothing was made of it. */
  @WithTransaction
  public Uni<ContributionView> withdraw(Actor by, UUID id) {
    return contributions
        .locked(id)
        .invoke(c -> ContributionDoor.mustOwn(by, c))
        .invoke(Contribution::withdraw)
        .call(c -> note(by, c, ContributionAction.WITHDRAW))
        .call(c -> record(by, "WITHDRAW_MATERIAL", c))
        .chain(c -> reading.view(by, c));
  }

  /** One piece of material with its fate, if the person may know of it. */
  @WithTransaction
  public Uni<ContributionView> show(Actor by, UUID id) {
    return contributions
        .required(id)
        .invoke(c -> ContributionDoor.mustSee(by, c))
        .chain(c -> reading.view(by, c));
  }

  /** Several pieces in the order in which they are asked for, if the person may know of all. */
  @WithTransaction
  Uni<List<ContributionView>> show(Actor by, List<UUID> ids) {
    return contributions
        .these(ids)
        .invoke(all -> all.forEach(c -> ContributionDoor.mustSee(by, c)))
        .chain(all -> reading.views(by, all));
  }

  /** What the person handed in, the newest first. */
  @WithTransaction
  public Uni<Slice<ContributionLine>> own(Actor by, Paging paging) {
    return rows.own(by, paging);
  }

  private Uni<Void> note(Actor by, Contribution c, ContributionAction action) {
    return contributions.note(new ContributionStep(c, action, null, by, clock.now()));
  }

  private Uni<Void> record(Actor by, String verb, Contribution c) {
    return audit.record(
        by, verb, new Subject("contribution", c.id, c.unitId), Map.of("from", c.fromUnitId));
  }
}
