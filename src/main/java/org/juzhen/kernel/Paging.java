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

  /** No row is older, none newer; a database's time ends before Java's does. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  public static Paging of(Integer limit, String cursor) {
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) {
      throw KernelProblem.field("limit", "OUT_OF_RANGE");
    }
    return new Paging(wanted, cursor == null || cursor.isBlank() ? null : Cursors.decode(cursor));
  }

  /**
   * The same for a list in the order of ids, whose cursor can be judged before anything is read.
   */
  public static Paging byId(Integer limit, String cursor) {
    Paging paging = of(limit, cursor);
    paging.afterId();
    return paging;
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
      Instant at = Instant.parse(after.substring(0, bar));
      if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
        throw KernelProblem.field("cursor", "WRONG_FORMAT");
      }
      return new TimeAndId(at, UUID.fromString(after.substring(bar + 1)));
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
