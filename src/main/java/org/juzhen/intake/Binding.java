package org.juzhen.intake;

import io.smallrye.mutiny.Uni;

/** Knows how many accounts and units a class would bind (涉及账号数、单位数); implemented above. */
public interface Binding {
  /**
   * How much hangs on it.
   *
   * @param accounts that would owe a repost
   * @param mostAccounts as many as one person may bind alone, by the rule of the portal's place
   * @param units whose accounts those are
   * @param mostUnits the same of units
   */
  record Weight(int accounts, int mostAccounts, int units, int mostUnits) {
    static final Weight NONE = new Weight(0, 0, 0, 0);

    public boolean needsSecond() {
      return accounts > mostAccounts || units > mostUnits;
    }
  }

  /** What shows the article or owes it, at present. */
  Uni<Weight> concerned(ArticleFacts article);

  /**
   * What the article would bind if it were of this class, besides what owes it already; in the
   * present transaction.
   */
  Uni<Weight> anew(ArticleFacts article, Importance importance);

  /**
   * All that the article would bind if it were of this class, whether it owes it already or not.
   */
  Uni<Weight> whole(ArticleFacts article, Importance importance);

  /** Whether a class in a signed message of the place's portals waits for a person too. */
  Uni<Boolean> portalsWait(ArticleFacts article);
}
