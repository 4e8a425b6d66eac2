package org.juzhen.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** How single values are written, in bodies and in addresses alike. */
final class Values {
  private static final int ID_LENGTH = 36;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private Values() {}

  /** A text may say everything but what no database and no other program can read. */
  static String text(String written) {
    boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(written);
    if (!whole || written.indexOf('\u0000') >= 0) {
      throw new Unreadable(written, "WRONG_FORMAT");
    }
    return written;
  }

  static UUID id(String written) {
    if (written.length() != ID_LENGTH) {
      throw new Unreadable(written, "WRONG_FORMAT");
    }
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(written, "WRONG_FORMAT");
    }
  }

  static LocalDate day(String written) {
    try {
      LocalDate day = LocalDate.parse(written);
      mustBePlausible(written, day.getYear());
      return day;
    } catch (DateTimeException e) {
      throw new Unreadable(written, "WRONG_FORMAT");
    }
  }

  static OffsetDateTime moment(String written) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(written);
      mustBePlausible(written, moment.getYear());
      return moment;
    } catch (DateTimeException e) {
      throw new Unreadable(written, "WRONG_FORMAT");
    }
  }

  private static void mustBePlausible(String written, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Unreadable(written, "OUT_OF_RANGE");
    }
  }

  /** A value that cannot be read as what it should be; whoever knows the field names it. */
  static final class Unreadable extends Problem {
    private final transient String written;
    private final String fault;

    Unreadable(String written, String fault) {
      super(KernelProblem.INVALID_FIELDS);
      this.written = written;
      this.fault = fault;
    }

    String written() {
      return written;
    }

    String fault() {
      return fault;
    }
  }
}
