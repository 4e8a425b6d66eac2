package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.publishing.PostDesk;
import org.juzhen.publishing.PostView;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.PostingRights;

/**
 * Writes updates. An update is an ordinary post of the leading unit, and nothing goes past the
 * gate.
 */
@ApplicationScoped
public class UpdateDesk {
  private final Emergencies emergencies;
  private final EmergencyDoor door;
  private final EmergencyReading reading;
  private final Targets targets;
  private final PostDesk posts;
  private final Accounts accounts;
  private final PostingRights rights;
  private final AuditDesk audit;
  private final HubClock clock;

  UpdateDesk(
      Emergencies emergencies,
      EmergencyDoor door,
      EmergencyReading reading,
      Targets targets,
      PostDesk posts,
      Accounts accounts,
      PostingRights rights,
      AuditDesk audit,
      HubClock clock) {
    this.emergencies = emergencies;
    this.door = door;
    this.reading = reading;
    this.targets = targets;
    this.posts = posts;
    this.accounts = accounts;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes an update for the unit's own main accounts and puts it forward at once. */
  Uni<EmergencyView> write(Actor by, UUID id, NewUpdate said) {
    said.mustNameItsRumour();
    return posts
        .withPictures(by, () -> drafted(by, id, said))
        .call(post -> posts.submit(by, post))
        .chain(x -> show(by, id));
  }

  @WithTransaction
  Uni<UUID> drafted(Actor by, UUID id, NewUpdate said) {
    return emergencies
        .locked(id)
        .call(e -> door.seen(by, e).invoke(s -> by.must(e.unitId, Role.EDITOR)))
        .invoke(e -> e.must(EmergencyAction.WRITE_UPDATE))
        .call(e -> mustBeJudged(e, said.rumourId()))
        .chain(
            e ->
                ownAccounts(e.unitId)
                    .chain(mine -> posts.writeDown(by, said.post(mine)))
                    .chain(post -> enter(by, e, said, post)));
  }

  private Uni<Void> mustBeJudged(Emergency e, UUID rumour) {
    return rumour == null
        ? Uni.createFrom().voidItem()
        : emergencies
            .rumour(e.id, rumour)
            .invoke(
                r -> {
                  if (!r.isJudged()) {
                    throw EmergencyProblem.RUMOUR_NOT_JUDGED.problem();
                  }
                  if (!r.verdict.isUntrue()) {
                    throw EmergencyProblem.RUMOUR_NOT_UNTRUE.problem();
                  }
                })
            .replaceWithVoid();
  }

  /** The unit's main accounts with the right to post. */
  private Uni<List<UUID>> ownAccounts(UUID unit) {
    return accounts
        .livingOf(unit)
        .map(all -> all.stream().filter(Account::main).toList())
        .chain(
            main ->
                rights
                    .of(main)
                    .map(
                        may ->
                            main.stream()
                                .filter(a -> may.get(a.id()).given())
                                .map(Account::id)
                                .toList()))
        .invoke(
            mine -> {
              if (mine.isEmpty()) {
                throw EmergencyProblem.NO_MAIN_ACCOUNT.problem();
              }
            });
  }

  private Uni<UUID> enter(Actor by, Emergency e, NewUpdate said, PostView post) {
    List<UUID> mine = post.variants().stream().map(PostView.Variant::accountId).toList();
    EmergencyUpdate.Written written =
        new EmergencyUpdate.Written(post.id(), post.title(), by, clock.now());
    return emergencies
        .updates(e.id)
        .map(before -> new EmergencyUpdate(e, before.size() + 1, said, written))
        .chain(emergencies::add)
        .call(u -> door.seen(by, e).chain(s -> targets.aim(u.id, s.unit().path())))
        .call(u -> targets.carry(u.id, post.id(), mine))
        .call(u -> record(by, "WRITE_UPDATE", e, u, post.id()))
        .replaceWith(post.id());
  }

  @WithTransaction
  Uni<EmergencyView> show(Actor by, UUID id) {
    return emergencies
        .required(id)
        .chain(e -> door.seen(by, e).chain(standing -> reading.view(by, e, standing)));
  }

  private Uni<Void> record(Actor by, String verb, Emergency e, EmergencyUpdate u, UUID post) {
    return audit.record(
        by, verb, new Subject("emergency", e.id, e.unitId), Map.of("update", u.id, "post", post));
  }
}
