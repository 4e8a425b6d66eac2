package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Reads one piece of material with everything that hangs on it. */
@ApplicationScoped
class ContributionReading {
  private static final String APPEARANCES =
      "select a.name, a.platform, d.url, d.posted_at, d.state from delivery d join account a on a.id"
          + " = d.account_id where d.source_id = ?1 and d.state in ('POSTED', 'RECALLED') order by"
          + " d.posted_at, d.id";

  private final Contributions contributions;
  private final Units units;
  private final Accounts accounts;
  private final People people;

  ContributionReading(Contributions contributions, Units units, Accounts accounts, People people) {
    this.contributions = contributions;
    this.units = units;
    this.accounts = accounts;
    this.people = people;
  }

  /** Who and where, in words. */
  private record Names(Map<UUID, String> units, Account account, Map<UUID, String> people) {}

  /** What hangs on it. */
  private record Around(
      List<ContributionView.Picture> pictures,
      List<ContributionView.Step> steps,
      List<ContributionView.Appearance> appearances) {}

  Uni<ContributionView> view(Actor by, Contribution c) {
    return names(c).chain(n -> around(c).map(a -> view(by, c, n, a)));
  }

  private Uni<Names> names(Contribution c) {
    List<UUID> who = Stream.of(c.contributorId, c.holderId).filter(Objects::nonNull).toList();
    return units
        .these(List.of(c.fromUnitId, c.unitId))
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
        .chain(
            where ->
                accounts
                    .required(c.accountId)
                    .chain(
                        account ->
                            people
                                .these(who)
                                .map(
                                    found ->
                                        found.stream()
                                            .collect(Collectors.toMap(Person::id, Person::name)))
                                .map(named -> new Names(where, account, named))));
  }

  private Uni<Around> around(Contribution c) {
    return contributions
        .pictures(List.of(c.id))
        .map(
            all ->
                all.stream()
                    .map(p -> new ContributionView.Picture(p.fileId, p.digest, p.alt))
                    .toList())
        .chain(
            pictures ->
                contributions
                    .steps(c.id)
                    .chain(
                        steps ->
                            appearances(c.postId)
                                .map(seen -> new Around(pictures, said(steps), seen))));
  }

  private static List<ContributionView.Step> said(List<ContributionStep> steps) {
    return steps.stream()
        .map(s -> new ContributionView.Step(s.action, s.at, s.byName, s.words))
        .toList();
  }

  private Uni<List<ContributionView.Appearance>> appearances(UUID post) {
    return post == null
        ? Uni.createFrom().item(List.of())
        : Sql.of(APPEARANCES)
            .with(post)
            .list(Tuple.class)
            .map(rows -> rows.stream().map(ContributionReading::appearance).toList());
  }

  private static ContributionView.Appearance appearance(Tuple r) {
    return new ContributionView.Appearance(
        r.get("name", String.class),
        Platform.valueOf(r.get("platform", String.class)),
        r.get("url", String.class),
        ContributionRows.time(r, "posted_at"),
        "RECALLED".equals(r.get("state", String.class)));
  }

  private static ContributionView view(Actor by, Contribution c, Names n, Around a) {
    return new ContributionView(
        c.id,
        c.fromUnitId,
        n.units().get(c.fromUnitId),
        c.contributorId,
        n.people().get(c.contributorId),
        c.unitId,
        n.units().get(c.unitId),
        c.accountId,
        n.account().name(),
        n.account().platform(),
        c.title,
        c.body,
        c.words,
        c.gatheredBy,
        c.writtenBy,
        c.place,
        c.happenedAt,
        c.topic,
        c.wantedOn,
        c.state,
        c.holderId,
        c.holderId == null ? null : n.people().get(c.holderId),
        c.reason,
        c.said,
        ContributionDoor.desks(by).contains(c.unitId) ? c.postId : null,
        c.keptPercent,
        c.handedInAt,
        c.waitingSince,
        a.pictures(),
        a.steps(),
        a.appearances(),
        ContributionDoor.actions(by, c));
  }
}
