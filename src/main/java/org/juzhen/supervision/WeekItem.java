package org.juzhen.supervision;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a unit goes through in its weekly meeting (每周研究事项).
 *
 * @param title the article or account it is about; null where only its number is known
 * @param dueAt until when, or null
 */
public record WeekItem(Kind kind, UUID id, String title, String state, Instant dueAt) {
  /** What is gone through, in this order. */
  public enum Kind {
    DUTY_DUE("/duties/"),
    DUTY_MISSED("/duties/"),
    INQUIRY("/inquiries/"),
    FILING("/filings/");

    private final String page;

    Kind(String page) {
      this.page = page;
    }
  }

  /** Where it is done. */
  public String page() {
    return kind.page + id;
  }
}
