package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.repost.NightTurns.Turn;
import org.juzhen.roster.WatchDesk;

/**
 * Tells of many duties in a few statements. Whoever is to learn the same of several accounts that
 * owe one article gets one notice with their number, not one for each; and where a portal sent many
 * articles at once, one with the number of articles.
 */
@ApplicationScoped
class DutyNotices {
  private final NoticeDesk notices;
  private final Accounts accounts;
  private final Units units;
  private final WatchDesk watches;
  private final NightDesk nights;
  private final HubClock clock;

  DutyNotices(
      NoticeDesk notices,
      Accounts accounts,
      Units units,
      WatchDesk watches,
      NightDesk nights,
      HubClock clock) {
    this.notices = notices;
    this.accounts = accounts;
    this.units = units;
    this.watches = watches;
    this.nights = nights;
    this.clock = clock;
  }

  /**
   * What is said of one duty.
   *
   * @param kind of notice; with {@code _MANY} it is the same of several accounts
   * @param roles editors and leaders of the unit that owes, supervisors of the one above it
   * @param link where it leads when it is said of one account alone
   * @param night whether whoever is on watch is told instead, where somebody is
   */
  record Said(Duty duty, String kind, int percent, List<Role> roles, String link, boolean night) {}

  /** What the sentences need to know. */
  private record Names(
      Map<UUID, Unit> units, Map<UUID, String> accounts, Map<UUID, String> titles) {}

  /** One duty told to one person, or to those who hold a role somewhere. */
  private record Word(Said said, UUID person, UUID unit, Role role) {
    List<Object> sameAs() {
      List<Object> same = new ArrayList<>();
      same.add(said.duty().articleId);
      same.add(said.duty().version);
      same.add(said.duty().round);
      same.add(said.kind());
      same.add(said.percent());
      same.add(unit);
      same.add(person);
      same.add(role);
      return same;
    }

    /** Whatever the article. */
    List<Object> sameTo() {
      return Arrays.asList(said.kind(), unit, person, role);
    }
  }

  /** Tells all of it; joins the caller's transaction. */
  Uni<Void> tell(List<Said> all) {
    return all.isEmpty()
        ? Uni.createFrom().voidItem()
        : names(all)
            .chain(
                names ->
                    onWatch(all, names)
                        .call(onWatch -> nights.toldInstead(turns(all, names, onWatch)))
                        .map(onWatch -> words(all, names, onWatch))
                        .chain(words -> notices.tellEach(orders(words, names))));
  }

  private Uni<Names> names(List<Said> all) {
    return units
        .these(distinct(all, d -> d.unitId))
        .chain(
            found ->
                accounts
                    .these(distinct(all, d -> d.accountId))
                    .chain(
                        owing ->
                            titles(distinct(all, d -> d.articleId))
                                .map(
                                    titles ->
                                        new Names(
                                            found.stream()
                                                .collect(Collectors.toMap(Unit::id, u -> u)),
                                            owing.stream()
                                                .collect(
                                                    Collectors.toMap(Account::id, Account::name)),
                                            titles))));
  }

  private static List<UUID> distinct(List<Said> all, Function<Duty, UUID> what) {
    return all.stream().map(s -> what.apply(s.duty())).distinct().toList();
  }

  private static Uni<Map<UUID, String>> titles(List<UUID> articles) {
    return Panache.getSession().chain(s -> titles(s, articles));
  }

  private static Uni<Map<UUID, String>> titles(Mutiny.Session s, List<UUID> articles) {
    return s.createNativeQuery(
            "select distinct on (article_id) article_id, title from article_version where"
                + " article_id = any(?1) order by article_id, number desc",
            Object[].class)
        .setParameter(1, articles.toArray(UUID[]::new))
        .getResultList()
        .map(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (String) r[1])));
  }

  private Uni<Map<UUID, List<UUID>>> onWatch(List<Said> all, Names names) {
    Collection<UUID> dark =
        all.stream()
            .filter(Said::night)
            .flatMap(s -> s.roles().stream().map(role -> at(names, s.duty(), role)))
            .filter(u -> u != null)
            .distinct()
            .toList();
    return dark.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : watches.onDutyByUnit(dark, clock.now());
  }

  private static UUID at(Names names, Duty duty, Role role) {
    return role == Role.SUPERVISOR
        ? names.units().get(duty.unitId).supervisingUnitId()
        : duty.unitId;
  }

  /** Those who do not learn it now. */
  private static Set<Turn> turns(List<Said> all, Names names, Map<UUID, List<UUID>> onWatch) {
    return all.stream()
        .filter(Said::night)
        .flatMap(s -> s.roles().stream().map(r -> new Turn(at(names, s.duty(), r), r, s.duty().id)))
        .filter(t -> onWatch.containsKey(t.unit()))
        .collect(Collectors.toSet());
  }

  private static List<Word> words(List<Said> all, Names names, Map<UUID, List<UUID>> onWatch) {
    return all.stream()
        .flatMap(s -> s.roles().stream().flatMap(role -> words(s, role, names, onWatch)))
        .toList();
  }

  private static Stream<Word> words(
      Said said, Role role, Names names, Map<UUID, List<UUID>> onWatch) {
    UUID unit = at(names, said.duty(), role);
    if (unit == null) {
      return Stream.empty();
    }
    List<UUID> watching = said.night() ? onWatch.getOrDefault(unit, List.of()) : List.of();
    return watching.isEmpty()
        ? Stream.of(new Word(said, null, unit, role))
        : watching.stream().map(person -> new Word(said, person, unit, null));
  }

  private static List<NoticeOrder> orders(List<Word> words, Names names) {
    return words.stream()
        .collect(Collectors.groupingBy(Word::sameAs, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .collect(
            Collectors.groupingBy(
                same -> same.get(0).sameTo(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(
            many ->
                many.size() > NoticeOrder.READ_APART
                    ? Stream.of(burst(many, names))
                    : many.stream().map(same -> order(same, names)))
        .toList();
  }

  private static NoticeOrder burst(List<List<Word>> many, Names names) {
    Word one = many.get(0).get(0);
    Duty duty = one.said().duty();
    return new NoticeOrder(
        "REPOST_BURST",
        one.person(),
        one.person() == null ? one.unit() : null,
        one.role(),
        List.of(String.valueOf(many.size()), names.titles().get(duty.articleId)),
        "/duties",
        String.join(
            ":",
            "duties",
            duty.articleId.toString(),
            String.valueOf(duty.version),
            String.valueOf(one.unit()),
            one.said().kind() + again(duty)));
  }

  /** The same word for once whatever the role, for one person may hold several. */
  private static NoticeOrder order(List<Word> same, Names names) {
    Word one = same.get(0);
    Duty duty = one.said().duty();
    List<UUID> owing =
        same.stream().map(w -> w.said().duty().accountId).distinct().sorted().toList();
    String who =
        owing.size() == 1 ? names.accounts().get(owing.get(0)) : String.valueOf(owing.size());
    return new NoticeOrder(
        owing.size() == 1 ? one.said().kind() : one.said().kind() + "_MANY",
        one.person(),
        one.person() == null ? one.unit() : null,
        one.role(),
        List.of(who, String.valueOf(one.said().percent()), names.titles().get(duty.articleId)),
        owing.size() == 1 ? one.said().link() : "/articles/" + duty.articleId,
        "duty:"
            + duty.articleId
            + ":"
            + duty.version
            + ":"
            + one.unit()
            + ":"
            + owing.get(0)
            + ":"
            + one.said().kind()
            + again(duty));
  }

  /** What is owed again is told again. */
  private static String again(Duty duty) {
    return duty.round == 0 ? "" : ":" + duty.round;
  }
}
