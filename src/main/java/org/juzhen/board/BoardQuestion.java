package org.juzhen.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.Platform;

/**
 * Which part of the board is looked at.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record BoardQuestion(LocalDate from, LocalDate to, AccountSearch search, Paging paging) {
  /** A month with the days that fill its weeks, and some more. */
  private static final long MOST_DAYS = 62;

  private static final int ROWS = 100;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** Which accounts, by what people know of them; null leaves a question open. */
  public record Whose(String q, Platform platform, UUID unitId) {}

  /** Without days it is this week. */
  static BoardQuestion of(LocalDate from, LocalDate to, Whose whose, Paging paging) {
    AccountSearch search =
        new AccountSearch(null, whose.unitId(), whose.platform(), null, whose.q());
    return new BoardQuestion(from, to, search, paging);
  }

  /** A page of the accounts, or the refusal of a wrong cursor. */
  static Paging page(Integer limit, String cursor) {
    return Paging.byId(limit == null ? Integer.valueOf(ROWS) : limit, cursor);
  }

  /** With the days that nobody named, and refused where they make no sense. */
  BoardQuestion on(LocalDate today) {
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    LocalDate first = from == null ? monday : from;
    LocalDate last = to == null ? first.plusDays(6) : to;
    if (first.isBefore(FIRST) || first.isAfter(LAST)) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days >= MOST_DAYS) {
      throw KernelProblem.field("to", "OUT_OF_RANGE");
    }
    return new BoardQuestion(first, last, search, paging);
  }

  Instant begin() {
    return from.atStartOfDay(HubClock.ZONE).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }
}
