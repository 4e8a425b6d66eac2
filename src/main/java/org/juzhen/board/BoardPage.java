package org.juzhen.board;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.Platform;

/**
 * What the board's page is opened with.
 *
 * @param now on the hub's clocks
 * @param view month, week, day or list; empty as the screen suggests
 * @param day that is looked at first; empty for today
 */
public record BoardPage(
    LocalDateTime now,
    String q,
    Platform platform,
    UUID unitId,
    UUID accountId,
    String view,
    String day,
    boolean writes) {
  private static final List<String> STATES =
      List.of(
          "PLANNED",
          "CLAIMED",
          "CONFIRMING",
          "UNKNOWN",
          "WAITING_FOR_PERSON",
          "POSTED",
          "FAILED",
          "RECALLED",
          "OPEN",
          "OVERDUE",
          "DONE_ON_TIME",
          "DONE_LATE",
          "MISSED");

  private static final List<String> WORDS =
      List.of(
          "account",
          "time",
          "what",
          "state",
          "due",
          "move",
          "more",
          "moreRows",
          "push",
          "pinned",
          "planned",
          "empty",
          "emptyHint",
          "noAccounts",
          "noAccountsHint",
          "failed",
          "again",
          "loading",
          "cut",
          "held",
          "laid",
          "late",
          "notMovable",
          "refused",
          "printed",
          "rows",
          "moreAccounts",
          "printing",
          "notPrinted",
          "printedCut",
          "printedPart",
          "lost",
          "lostHint",
          "unsure",
          "unsureHint");

  static final List<String> VIEWS = List.of("month", "week", "day", "list");

  public List<String> states() {
    return STATES;
  }

  public List<String> words() {
    return WORDS;
  }

  public List<String> views() {
    return VIEWS;
  }

  public List<Platform> platforms() {
    return List.of(Platform.values());
  }
}
