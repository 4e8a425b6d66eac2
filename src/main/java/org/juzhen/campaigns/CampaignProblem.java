package org.juzhen.campaigns;

import org.juzhen.kernel.ProblemCode;

/** How campaigns say no. */
enum CampaignProblem implements ProblemCode {
  /** The campaign is over. */
  WRONG_CAMPAIGN_STATE(409),
  /** What was suggested is where it should go already. */
  ITEM_SETTLED(409),
  /** No account is chosen by what was said. */
  NO_ACCOUNT_TAKES_PART(422),
  /** The post or article belongs to nobody that takes part. */
  NOT_OF_A_PARTICIPANT(422);

  private final int status;

  CampaignProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
