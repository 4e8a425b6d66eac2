package org.juzhen.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What belongs to a filing besides its own words (备案附属内容).
 *
 * @param letters to authorities outside and their answers
 * @param names of the units, contractors and accounts that it mentions
 */
public record Enclosed(
    List<Said> statements, List<OutsideAnswerView> letters, Map<UUID, String> names) {
  /** What was said in writing afterwards. */
  public enum What {
    /** Why nothing came of it (书面声明). */
    EXPLAIN,
    /** What forced the account offline (书面报备). */
    REPORT,
    /** That nothing looks governmental any more (清理说明). */
    CLEAN_UP
  }

  /** A written statement. */
  public record Said(
      UUID filingId, What what, String text, UUID fileId, Instant at, String byName) {
    static Said of(FilingStatement s) {
      return new Said(s.filingId, What.valueOf(s.action.name()), s.text, s.fileId, s.at, s.byName);
    }
  }

  /** The name that stands for an id, or null. */
  public String name(UUID id) {
    return id == null ? null : names.get(id);
  }
}
