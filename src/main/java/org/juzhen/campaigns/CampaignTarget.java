package org.juzhen.campaigns;

/** What a campaign asks of each account (专题目标). */
public enum CampaignTarget {
  /** At least so many posts. */
  EACH_POSTS,
  /** Each article of it reposted. */
  EACH_ARTICLE
}
