package org.juzhen.repost.outdated;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Platform;

/**
 * A post that stands, or stood, with words that its article says no more.
 *
 * @param kind what the article asks for
 * @param shownVersion which text it was made from, or null where that was not kept
 * @param version which text the article had when it asked
 * @param url where it can be read, or null
 * @param sinceAt when the hub learned that the article changed
 * @param how how it ended, or null
 * @param reason what a person said then
 * @param doneBy that person's name
 * @param clock the running deadline with its source
 * @param actions what the person who asked may do now
 */
public record OutdatedView(
    UUID id,
    UUID articleId,
    String articleTitle,
    OutdatedKind kind,
    Integer shownVersion,
    int version,
    UUID accountId,
    String accountName,
    String platform,
    UUID unitId,
    String unitName,
    UUID postId,
    String url,
    Instant postedAt,
    Instant sinceAt,
    Instant dueAt,
    OutdatedState state,
    OutdatedHow how,
    String reason,
    Instant doneAt,
    String doneBy,
    ClockView clock,
    List<String> actions) {
  static final String SETTLE = "SETTLE";

  @JsonIgnore
  public boolean isOpen() {
    return state != OutdatedState.DONE;
  }

  /** It shows an earlier text; a post whose article was taken back may show the last one. */
  @JsonIgnore
  public boolean isBehind() {
    return shownVersion != null && shownVersion < version;
  }

  @JsonIgnore
  public boolean isSettleable() {
    return actions.contains(SETTLE);
  }

  /** The account's platform, for its mark. */
  @JsonIgnore
  public Platform onPlatform() {
    return Platform.valueOf(platform);
  }

  /** What a person may say of it. */
  @JsonIgnore
  public List<OutdatedHow> ways() {
    return OutdatedHow.forPeople(kind);
  }
}
