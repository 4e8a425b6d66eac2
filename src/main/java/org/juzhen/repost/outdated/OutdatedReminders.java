package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.repost.Mark;
import org.juzhen.roster.WatchDesk;

/**
 * Tells at each mark those whose turn it is, or at night whoever is on watch there instead; several
 * posts of one article are one notice with their number. Joins the caller's transaction.
 */
@ApplicationScoped
class OutdatedReminders {
  private static final String TITLES = "select id, title from article where id = any(?1)";

  private final NoticeDesk notices;
  private final Accounts accounts;
  private final Units units;
  private final WatchDesk watches;
  private final HubClock clock;

  OutdatedReminders(
      NoticeDesk notices, Accounts accounts, Units units, WatchDesk watches, HubClock clock) {
    this.notices = notices;
    this.accounts = accounts;
    this.units = units;
    this.watches = watches;
    this.clock = clock;
  }

  /**
   * A task and the mark that its time has come to.
   *
   * @param told whoever has to learn it, those of the marks skipped too
   * @param night whether whoever is on watch is told instead, where somebody is
   */
  record Reached(OutdatedPost post, Mark mark, int percent, List<Role> told, boolean night) {
    String kind(boolean many) {
      return "OUTDATED_" + post.kind + (mark.isLast() ? "_OVER" : "_DUE") + (many ? "_MANY" : "");
    }
  }

  /** What the sentences need to know. */
  private record Names(
      Map<UUID, Unit> units, Map<UUID, String> accounts, Map<UUID, String> titles) {
    /** Where a role of a task is held. */
    UUID at(OutdatedPost post, Role role) {
      return role == Role.SUPERVISOR ? units.get(post.unitId).supervisingUnitId() : post.unitId;
    }
  }

  /** One task told to one person, or to those who hold a role somewhere. */
  private record Word(Reached of, UUID unit, UUID person, Role role) {
    List<Object> sameAs() {
      return Arrays.asList(of.post().articleId, of.post().kind, of.mark(), unit, person, role);
    }
  }

  /** Tells all of it. */
  Uni<Void> tell(List<Reached> all) {
    return all.isEmpty()
        ? Uni.createFrom().voidItem()
        : names(all)
            .chain(
                names ->
                    onWatch(all, names)
                        .map(watching -> orders(all, names, watching))
                        .chain(notices::tellEach));
  }

  private Uni<Names> names(List<Reached> all) {
    return units
        .these(distinct(all, p -> p.unitId))
        .chain(
            found ->
                accounts
                    .these(distinct(all, p -> p.accountId))
                    .chain(
                        showing ->
                            titles(distinct(all, p -> p.articleId))
                                .map(titles -> names(found, showing, titles))));
  }

  private static Names names(List<Unit> units, List<Account> accounts, Map<UUID, String> titles) {
    return new Names(
        units.stream().collect(Collectors.toMap(Unit::id, u -> u)),
        accounts.stream().collect(Collectors.toMap(Account::id, Account::name)),
        titles);
  }

  private static Uni<Map<UUID, String>> titles(List<UUID> articles) {
    return Sql.of(TITLES)
        .with(articles.toArray(UUID[]::new))
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(t -> t.get(0, UUID.class), t -> t.get(1, String.class))));
  }

  private static List<UUID> distinct(List<Reached> all, Function<OutdatedPost, UUID> what) {
    return all.stream().map(r -> what.apply(r.post())).distinct().toList();
  }

  private Uni<Map<UUID, List<UUID>>> onWatch(List<Reached> all, Names names) {
    List<UUID> dark =
        all.stream()
            .filter(Reached::night)
            .flatMap(r -> r.told().stream().map(role -> names.at(r.post(), role)))
            .filter(unit -> unit != null)
            .distinct()
            .toList();
    return dark.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : watches.onDutyByUnit(dark, clock.now());
  }

  private static List<NoticeOrder> orders(
      List<Reached> all, Names names, Map<UUID, List<UUID>> watching) {
    Map<List<Object>, List<Word>> same = new LinkedHashMap<>();
    all.stream()
        .flatMap(r -> r.told().stream().flatMap(role -> words(r, role, names, watching)))
        .forEach(w -> same.computeIfAbsent(w.sameAs(), x -> new ArrayList<>()).add(w));
    return same.values().stream().map(words -> order(words, names)).toList();
  }

  private static Stream<Word> words(
      Reached reached, Role role, Names names, Map<UUID, List<UUID>> watching) {
    UUID unit = names.at(reached.post(), role);
    if (unit == null) {
      return Stream.empty();
    }
    List<UUID> persons = reached.night() ? watching.getOrDefault(unit, List.of()) : List.of();
    return persons.isEmpty()
        ? Stream.of(new Word(reached, unit, null, role))
        : persons.stream().map(person -> new Word(reached, unit, person, null));
  }

  /** The same word for once whatever the role, for one person may hold several. */
  private static NoticeOrder order(List<Word> same, Names names) {
    Word one = same.get(0);
    OutdatedPost post = one.of().post();
    List<UUID> tasks = same.stream().map(w -> w.of().post().id).distinct().sorted().toList();
    boolean many = tasks.size() > 1;
    return new NoticeOrder(
        one.of().kind(many),
        one.person(),
        one.person() == null ? one.unit() : null,
        one.role(),
        List.of(
            many ? String.valueOf(tasks.size()) : names.accounts().get(post.accountId),
            String.valueOf(one.of().percent()),
            names.titles().get(post.articleId)),
        many ? "/outdated-posts?article=" + post.articleId : "/outdated-posts/" + post.id,
        "outdated:" + tasks.get(0) + ":" + one.of().mark());
  }
}
