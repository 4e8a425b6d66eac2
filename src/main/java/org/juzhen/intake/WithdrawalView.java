package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whether an article was taken back, and what people said of it (撤稿情况).
 *
 * @param state whether its portal still shows it, as far as is known
 * @param open what waits to be decided, or null
 * @param records all that was said, the newest first
 * @param actions WITHDRAW and DISMISS as far as the reader may
 */
public record WithdrawalView(
    UUID articleId, Article.State state, Record open, List<Record> records, List<String> actions) {
  static final String WITHDRAW = "WITHDRAW";
  static final String DISMISS = "DISMISS";

  /**
   * One of them.
   *
   * @param looks how often the page was gone, or null where a person began
   * @param accounts how many showed the article or owed it
   * @param by who said it first, or null for a suspicion
   * @param decision what the second person, or who dismissed it, said
   */
  public record Record(
      ArticleWithdrawal.State state,
      Integer looks,
      String reason,
      String evidenceUrl,
      int accounts,
      Instant madeAt,
      String by,
      String decidedBy,
      Instant decidedAt,
      String decision) {
    static Record of(ArticleWithdrawal w) {
      return new Record(
          w.state,
          w.looks,
          w.reason,
          w.evidenceUrl,
          w.accounts,
          w.madeAt,
          w.wantedByName,
          w.decidedByName,
          w.decidedAt,
          w.decision);
    }

    public boolean isSuspected() {
      return state == ArticleWithdrawal.State.SUSPECTED;
    }

    public boolean isWaiting() {
      return state == ArticleWithdrawal.State.WAITS;
    }
  }

  public boolean mayWithdraw() {
    return actions.contains(WITHDRAW);
  }

  public boolean mayDismiss() {
    return actions.contains(DISMISS);
  }
}
