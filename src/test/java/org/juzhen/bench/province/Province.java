package org.juzhen.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.juzhen.bench.province.Newsdesk.Published;
import org.juzhen.kernel.HubClock;

/** Units of four accounts each; every account owes every important article, the worst there is. */
final class Province {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final int ACCOUNTS_OF_A_UNIT = 4;
  private static final int DAYS_AFTER = 6;

  private final Size size;
  private final Account.Rules rules;
  private final Hours duty;
  private final Pace pace;

  /** How large, and from which seed. */
  record Size(int accounts, int days, int articlesADay, long seed) {}

  Province(Size size, Pace pace, boolean unpushedCounts, boolean hold) {
    this.size = size;
    this.pace = pace;
    int days = size.days() + DAYS_AFTER;
    Hours awake = Hours.daily(FIRST, days, "06:30", "23:00");
    Hours hands = Hours.daily(FIRST, days, "08:00", "21:00");
    duty = Hours.daily(FIRST, days, "07:00", "23:00");
    Kind.Clocks clocks = new Kind.Clocks(awake, Hours.ofOffices(FIRST, days), hands);
    rules = new Account.Rules(clocks, unpushedCounts, hold);
  }

  /** Runs all units, several at once: each has its own chance, so the order changes nothing. */
  Tally run() {
    List<Published> articles =
        Newsdesk.articles(FIRST, size.days(), size.articlesADay(), size.seed());
    return IntStream.range(0, size.accounts() / ACCOUNTS_OF_A_UNIT)
        .parallel()
        .mapToObj(unit -> unit(unit, articles))
        .reduce(new Tally(), Tally::with);
  }

  private Tally unit(int unit, List<Published> articles) {
    Tally tally = new Tally();
    People people = new People(rules.clocks().office(), duty, pace, size.seed() * 1_000_003 + unit);
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS_OF_A_UNIT; i++) {
      accounts.add(new Account(Kind.of(unit * ACCOUNTS_OF_A_UNIT + i), rules, tally));
    }
    TreeMap<Instant, List<Runnable>> agenda = new TreeMap<>();
    for (Published article : articles) {
      Instant cleared = people.clears(article);
      Instant known = nextTick(article.arrived());
      agenda
          .computeIfAbsent(known, t -> new ArrayList<>())
          .add(() -> accounts.forEach(a -> a.owes(article, cleared)));
    }
    through(accounts, agenda);
    return tally;
  }

  private void through(List<Account> accounts, TreeMap<Instant, List<Runnable>> agenda) {
    Instant end = FIRST.plusDays(size.days() + DAYS_AFTER).atStartOfDay(HubClock.ZONE).toInstant();
    for (Instant now = agenda.firstKey(); now.isBefore(end); now = now.plus(Account.TICK)) {
      agenda.getOrDefault(now, List.of()).forEach(Runnable::run);
      Instant moment = now;
      accounts.forEach(a -> a.tick(moment));
    }
  }

  private static Instant nextTick(Instant at) {
    long tick = Account.TICK.toSeconds();
    return Instant.ofEpochSecond(-Math.floorDiv(-at.getEpochSecond(), tick) * tick);
  }
}
