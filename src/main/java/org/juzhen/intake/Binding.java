package org.juzhen.intake;

import io.smallrye.mutiny.Uni;

/** Knows how many accounts a class would bind (涉及账号数); implemented above. */
public interface Binding {
  /**
   * How much hangs on it.
   *
   * @param accounts that would owe a repost and do not yet
   * @param most as many as one person may bind alone, by the rule of the portal's place
   */
  record Weight(int accounts, int most) {
    public boolean needsSecond() {
      return accounts > most;
    }
  }

  /** What shows the article or owes it, at present. */
  Uni<Weight> concerned(ArticleFacts article);

  /** What the article would bind if it were of this class; in the present transaction. */
  Uni<Weight> of(ArticleFacts article, Importance importance);
}
