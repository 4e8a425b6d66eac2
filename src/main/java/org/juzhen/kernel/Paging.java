package org.juzhen.kernel;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to 500, 50 unless told
 * @param after the decoded cursor, or null for the first page
 */
public record Paging(int limit, String after) {
  public static final int USUAL = 50;
  public static final int MOST = 500;

  public static Paging of(Integer limit, String cursor) {
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) {
      throw KernelProblem.field("limit", "OUT_OF_RANGE");
    }
    return new Paging(wanted, cursor == null || cursor.isBlank() ? null : Cursors.decode(cursor));
  }

  /** How many rows to read: one more than wanted tells whether there is a next page. */
  public int rows() {
    return limit + 1;
  }

  /** The cursor as an id, or null on the first page. */
  public UUID afterId() {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
  }

  /** The cursor as a time followed by an id, or null on the first page. */
  public TimeAndId afterTimeAndId() {
    if (after == null) {
      return null;
    }
    try {
      int bar = after.indexOf('|');
      return new TimeAndId(
          Instant.parse(after.substring(0, bar)), UUID.fromString(after.substring(bar + 1)));
    } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
  }

  /** A key of lists that are ordered by time. */
  public record TimeAndId(Instant at, UUID id) {
    public String key() {
      return at + "|" + id;
    }
  }
}
