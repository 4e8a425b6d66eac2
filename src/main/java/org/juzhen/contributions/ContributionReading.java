package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
      "select d.source_id, a.name, a.platform, d.url, d.posted_at, d.state from delivery d join"
          + " account a on a.id = d.account_id where d.source_id = any(?1) and d.state in"
          + " ('POSTED', 'RECALLED') order by d.posted_at, d.id";

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

  /** Who and where, in words, of several pieces. */
  private record Names(
      Map<UUID, String> units, Map<UUID, Account> accounts, Map<UUID, String> people) {}

  /** What hangs on several pieces; where it appeared by the posts made of them. */
  private record Around(
      Map<UUID, List<ContributionPicture>> pictures,
      Map<UUID, List<ContributionStep>> steps,
      Map<UUID, List<ContributionView.Appearance>> appearances) {}

  Uni<ContributionView> view(Actor by, Contribution c) {
    return views(by, List.of(c)).map(all -> all.get(0));
  }

  /** Several pieces in their order, with as many statements as for one. */
  Uni<List<ContributionView>> views(Actor by, List<Contribution> all) {
    return names(all)
        .chain(n -> around(all).map(a -> all.stream().map(c -> view(by, c, n, a)).toList()));
  }

  private Uni<Names> names(List<Contribution> all) {
    return units
        .these(each(all, c -> Stream.of(c.fromUnitId, c.unitId)))
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
        .chain(
            where ->
                accounts
                    .these(each(all, c -> Stream.of(c.accountId)))
                    .map(found -> found.stream().collect(Collectors.toMap(Account::id, a -> a)))
                    .chain(on -> people(all).map(who -> new Names(where, on, who))));
  }

  private Uni<Map<UUID, String>> people(List<Contribution> all) {
    return people
        .these(each(all, c -> Stream.of(c.contributorId, c.holderId)))
        .map(found -> found.stream().collect(Collectors.toMap(Person::id, Person::name)));
  }

  private static List<UUID> each(
      List<Contribution> all, Function<Contribution, Stream<UUID>> what) {
    return all.stream().flatMap(what).filter(Objects::nonNull).distinct().toList();
  }

  private Uni<Around> around(List<Contribution> all) {
    List<UUID> ids = each(all, c -> Stream.of(c.id));
    return contributions
        .pictures(ids)
        .map(found -> found.stream().collect(Collectors.groupingBy(p -> p.contributionId)))
        .chain(
            pictures ->
                contributions
                    .steps(ids)
                    .map(s -> s.stream().collect(Collectors.groupingBy(x -> x.contributionId)))
                    .chain(
                        steps ->
                            appearances(each(all, c -> Stream.ofNullable(c.postId)))
                                .map(seen -> new Around(pictures, steps, seen))));
  }

  private static List<ContributionView.Picture> shown(List<ContributionPicture> pictures) {
    return pictures.stream()
        .map(p -> new ContributionView.Picture(p.fileId, p.digest, p.alt))
        .toList();
  }

  private static List<ContributionView.Step> said(List<ContributionStep> steps) {
    return steps.stream()
        .map(s -> new ContributionView.Step(s.action, s.at, s.byName, s.words))
        .toList();
  }

  private Uni<Map<UUID, List<ContributionView.Appearance>>> appearances(List<UUID> posts) {
    return posts.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : Sql.of(APPEARANCES)
            .with(posts.toArray(UUID[]::new))
            .list(Tuple.class)
            .map(
                rows ->
                    rows.stream()
                        .collect(
                            Collectors.groupingBy(
                                r -> r.get("source_id", UUID.class),
                                Collectors.mapping(
                                    ContributionReading::appearance, Collectors.toList()))));
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
    Account on = n.accounts().get(c.accountId);
    return new ContributionView(
        c.id,
        c.fromUnitId,
        n.units().get(c.fromUnitId),
        c.contributorId,
        n.people().get(c.contributorId),
        c.unitId,
        n.units().get(c.unitId),
        c.accountId,
        on.name(),
        on.platform(),
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
        shown(a.pictures().getOrDefault(c.id, List.of())),
        said(a.steps().getOrDefault(c.id, List.of())),
        c.postId == null ? List.of() : a.appearances().getOrDefault(c.postId, List.of()),
        ContributionDoor.actions(by, c));
  }
}
