package org.juzhen.campaigns;

import java.time.LocalDate;
import java.util.UUID;

/** A campaign in a list. */
public record CampaignLine(
    UUID id,
    UUID unitId,
    String unitName,
    String name,
    String tag,
    LocalDate fromOn,
    LocalDate toOn,
    CampaignTarget target,
    int postsEach,
    CampaignState state,
    long accounts,
    long begun,
    long posted) {
  public long percent() {
    return accounts == 0 ? 0 : begun * 100 / accounts;
  }
}
