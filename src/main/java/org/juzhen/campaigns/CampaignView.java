package org.juzhen.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A campaign with its figures.
 *
 * @param inside whether the reader sees all accounts; others see those of their own units
 * @param articles how many articles belong to it
 * @param posts how many posts, and posts seen outside, were joined one by one
 * @param suggested what waits for a person
 */
public record CampaignView(
    UUID id,
    UUID unitId,
    String unitName,
    String name,
    String tag,
    List<String> topics,
    String purpose,
    LocalDate fromOn,
    LocalDate toOn,
    CampaignTarget target,
    int postsEach,
    CampaignState state,
    Instant openedAt,
    String openedByName,
    Instant endedAt,
    String endedWords,
    Instant remindAt,
    Instant remindedAt,
    boolean inside,
    Figures figures,
    long articles,
    long posts,
    long suggested,
    List<Counting.Day> days,
    List<CampaignAction> actions) {

  /** How far its accounts are. */
  public record Figures(
      long accounts, long units, long met, long begun, long nothing, long posted) {
    public long percent() {
      return accounts == 0 ? 0 : met * 100 / accounts;
    }
  }

  public boolean may(String action) {
    return actions.stream().anyMatch(a -> a.name().equals(action));
  }

  /** All that belongs to it. */
  public long joined() {
    return posts + articles;
  }

  /** The most that appeared on one day, for the picture. */
  public long most() {
    return days.stream().mapToLong(Counting.Day::posted).max().orElse(0);
  }
}
