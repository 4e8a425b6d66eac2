package org.juzhen.filing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Station;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitLevel;

/**
 * A filing as others see it.
 *
 * @param recordUnitId with which unit what was approved is filed, or null where nothing is owed
 * @param exceptionId the exception from one account per unit and platform that it used, or null
 */
public record FilingView(
    UUID id,
    FilingKind kind,
    UUID accountId,
    FilingState state,
    String filingNo,
    List<Missing> missing,
    List<LevelView> levels,
    List<String> actions,
    List<ClockView> clocks,
    UUID unitId,
    String unitName,
    Platform platform,
    String accountName,
    AccountWords account,
    AccountWords changes,
    String reason,
    List<Material> materials,
    boolean historic,
    String historicNo,
    LocalDate historicOn,
    String historicAuthority,
    List<AnnouncementView> announcements,
    List<Station> road,
    String applicant,
    Instant createdAt,
    Instant submittedAt,
    Instant decidedAt,
    LocalDate filedOn,
    boolean noticeUncertain,
    int version,
    Particulars particulars,
    UUID recordUnitId,
    UUID exceptionId) {

  /** Whether the reader has this button. */
  public boolean may(String button) {
    return actions.contains(button);
  }

  /** Whether the level whose turn it is lies outside of the hub. */
  @JsonIgnore
  public boolean isOutside() {
    return levels.stream().anyMatch(l -> l.decision() == null && l.external());
  }

  /** What it says of the account or changes on it; empty for a closing. */
  public AccountWords said() {
    return account != null ? account : changes != null ? changes : AccountWords.NOTHING;
  }

  /**
   * What a level says.
   *
   * @param decidedBy the person, or null where the answer came from outside
   * @param authorityLevel at which level an authority outside of the hub stands, or null
   * @param recordedBy who recorded the answer from outside
   */
  public record LevelView(
      UUID unitId,
      String unitName,
      int round,
      boolean external,
      Decision.Verdict decision,
      UUID decidedBy,
      String decidedByName,
      UUID recordedBy,
      String recordedByName,
      String confirmedByName,
      String documentNo,
      UUID fileId,
      Instant decidedAt,
      String note,
      UnitLevel authorityLevel) {}

  /**
   * Where the public was told.
   *
   * @param countsFrom the day from which its time counts
   * @param placeChecked whether the hub could check its address against its place
   * @param accepted a supervisor's word for it, or null
   */
  public record AnnouncementView(
      UUID id,
      AnnouncementKind kind,
      NoticePlace place,
      String channel,
      String url,
      LocalDate startsOn,
      Instant endsAt,
      UUID fileId,
      String fileDigest,
      Instant removedAt,
      Instant at,
      String byName,
      LocalDate countsFrom,
      boolean placeChecked,
      AcceptedView accepted) {}

  /** A supervisor's word for a notice. */
  public record AcceptedView(Instant at, String byName, String reason) {}
}
