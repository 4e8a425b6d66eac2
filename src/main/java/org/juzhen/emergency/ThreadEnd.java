package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.OverruledPosts;
import org.juzhen.publishing.OverruledPosts.Standing;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * What the end of a thread means for the accounts that were to show its updates, and what it means
 * that it goes on after all (撤销、结束、重新开启). Joins the caller's transaction.
 */
@ApplicationScoped
class ThreadEnd {
  private final Emergencies emergencies;
  private final EmergencyClocks clocks;
  private final EmergencyTelling telling;
  private final Targets targets;
  private final Copies copies;
  private final OverruledPosts posts;
  private final Accounts accounts;
  private final Units units;

  ThreadEnd(
      Emergencies emergencies,
      EmergencyClocks clocks,
      EmergencyTelling telling,
      Targets targets,
      Copies copies,
      OverruledPosts posts,
      Accounts accounts,
      Units units) {
    this.emergencies = emergencies;
    this.clocks = clocks;
    this.telling = telling;
    this.targets = targets;
    this.copies = copies;
    this.posts = posts;
    this.accounts = accounts;
    this.units = units;
  }

  /**
   * Stops the posts of a thread that this person may cancel; done before the thread is locked, as
   * whoever posts locks a post before its thread.
   */
  Uni<Void> stop(Actor by, UUID id) {
    UUID[] led =
        Arrays.stream(EmergencyDoor.LEAD)
            .flatMap(role -> by.unitsWith(role).stream())
            .toArray(UUID[]::new);
    return copies
        .toCancel(id, led)
        .chain(all -> posts.stop(all, OverruledPosts.Why.EMERGENCY_CANCELLED, by));
  }

  /** Whoever was told to post it, and whoever may show it all the same, learns that it is none. */
  Uni<Void> cancelled(Emergency e) {
    return targets
        .told(e.id)
        .chain(told -> telling.cancelled(e, told))
        .chain(x -> copies.ofThread(e.id))
        .chain(posts::standing)
        .map(
            all ->
                all.stream().collect(Collectors.toMap(Standing::deliveryId, Standing::accountId)))
        .chain(standing -> standAfterAll(e, standing));
  }

  /**
   * Posts of a cancelled thread can be read: they are to be taken down.
   *
   * @param standing on which account, by delivery
   */
  Uni<Void> standAfterAll(Emergency e, Map<UUID, UUID> standing) {
    return accounts
        .these(Set.copyOf(standing.values()))
        .map(found -> found.stream().collect(Collectors.toMap(Account::id, a -> a)))
        .map(
            known ->
                standing.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, s -> known.get(s.getValue()))))
        .chain(on -> on.isEmpty() ? none() : telling.takeDown(e, on));
  }

  /** Nobody is waited for any more. */
  Uni<Void> closed(Emergency e) {
    return emergencies
        .updates(e.id)
        .map(ThreadEnd::told)
        .chain(all -> InTurn.of(all, u -> targets.waiting(u.id)))
        .map(waiting -> waiting.stream().flatMap(List::stream).distinct().toList())
        .chain(waiting -> telling.notWanted(e, waiting));
  }

  private static List<EmergencyUpdate> told(List<EmergencyUpdate> all) {
    return all.stream().filter(u -> u.toldAt != null).toList();
  }

  /** The time for every update that is not everywhere begins again, also of what came meanwhile. */
  Uni<Void> reopened(Emergency e) {
    return units
        .required(e.unitId)
        .map(Unit::path)
        .chain(
            path ->
                emergencies
                    .updates(e.id)
                    .map(ThreadEnd::told)
                    .chain(
                        all ->
                            InTurn.each(
                                all,
                                u -> targets.aim(u.id, path).chain(x -> waitedForAgain(e, u)))));
  }

  private Uni<Void> waitedForAgain(Emergency e, EmergencyUpdate u) {
    return targets
        .waiting(u.id)
        .call(waiting -> waiting.isEmpty() ? none() : clocks.begin(e, u.id, ClockKind.SYNC))
        .call(waiting -> u.isHeld() ? none() : telling.goesOn(e, u, waiting))
        .chain(x -> shownOld(e, u));
  }

  /** Those who show words of before are told, and their time runs. */
  Uni<Void> shownOld(Emergency e, EmergencyUpdate u) {
    return targets
        .showingOld(u.id)
        .chain(
            old ->
                old.isEmpty()
                    ? none()
                    : clocks.correct(e, u.id).chain(x -> telling.showOld(e, u, old)));
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }
}
