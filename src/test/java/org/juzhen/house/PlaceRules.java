package org.juzhen.house;

import static org.juzhen.house.World.as;

import java.time.LocalDate;
import java.util.Map;
import org.juzhen.kernel.HubClock;

/** What a place decides of its own rules (profile values), and the document that says so. */
public record PlaceRules(String by, String unit, String document) {
  private static final String USUAL = "云府办〔2026〕10号";

  /** By the usual document. */
  public PlaceRules(String by, String unit) {
    this(by, unit, USUAL);
  }

  /** The value holds from today on. */
  public void decide(String key, String value) {
    decide(key, value, LocalDate.now(HubClock.ZONE));
  }

  /** The value holds from this day on. */
  public void decide(String key, String value, LocalDate from) {
    Map<String, String> rule =
        Map.of(
            "value",
            value,
            "document",
            document,
            "clause",
            "第二条",
            "binds",
            "ACCOUNT",
            "force",
            "RULE",
            "validFrom",
            from.toString());
    as(by)
        .body(rule)
        .post("/api/v1/units/" + unit + "/rules/" + key)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }
}
