package org.juzhen.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.filing.Decision.Verdict;

/**
 * What was written down of an authority outside; never a decision made here (代录).
 *
 * @param waits whether this level's turn has come and is not over
 * @param actions what the reader may do now
 */
public record OutsideAnswerView(
    UUID levelId,
    boolean waits,
    OutsideState state,
    String letterNo,
    LocalDate letterOn,
    String sentByName,
    Verdict decision,
    String note,
    String authority,
    String documentNo,
    LocalDate answeredOn,
    UUID fileId,
    String fileDigest,
    String recordedByName,
    Instant recordedAt,
    String checkedByName,
    Instant checkedAt,
    String doubt,
    List<String> actions) {
  static OutsideAnswerView of(OutsideAnswer a, boolean waits, List<String> actions) {
    return new OutsideAnswerView(
        a.levelId,
        waits,
        a.state,
        a.letterNo,
        a.letterOn,
        a.sentByName,
        a.decision,
        a.note,
        a.authority,
        a.documentNo,
        a.answeredOn,
        a.fileId,
        a.fileDigest,
        a.recordedByName,
        a.recordedAt,
        a.checkedByName,
        a.checkedAt,
        a.doubt,
        actions);
  }

  /** Nobody has written yet. */
  static OutsideAnswerView unwritten(UUID level, List<String> actions) {
    return new OutsideAnswerView(
        level, true, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, actions);
  }

  public boolean may(String act) {
    return actions.contains(act);
  }
}
