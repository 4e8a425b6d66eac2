package org.juzhen.story;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An account of a city's bureau that may stand still, and what is filed of it. */
class GivenPause {
  private static final Map<String, Object> NOTHING = Map.of();

  private final City city;
  private final String account;
  private final String clerk;

  GivenPause(City city, String account) {
    this(city, account, city.coordinator);
  }

  /** What is filed is filed by this coordinator. */
  GivenPause(City city, String account, String clerk) {
    this.city = city;
    this.account = account;
    this.clerk = clerk;
  }

  /** The city's own rule knows pauses; the shipped one does not. */
  void isKnown() {
    city.decide("TEMP_OFFLINE_ENABLED", "true");
  }

  /** Agreed from this day on, for five days. */
  void begins(LocalDate today) {
    filed(
        "SUSPEND",
        Map.of(
            "cause",
            "UPGRADE",
            "startsOn",
            today.toString(),
            "endsOn",
            today.plusDays(5).toString()));
  }

  void ends() {
    filed("RESUME", NOTHING);
  }

  /** Filed and agreed; returns its id. */
  String filed(String kind, Map<String, Object> particulars) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", kind);
    filing.put("accountId", account);
    filing.put("particulars", particulars.isEmpty() ? null : particulars);
    filing.put("reason", "系统升级");
    filing.put("materials", List.of());
    String filed = id(as(clerk).body(filing).post("/api/v1/filings"));
    as(clerk).post("/api/v1/filings/" + filed + "/submission").then().statusCode(200);
    as(city.supervisor)
        .body(Map.of("decision", "AGREE", "note", "同意"))
        .post("/api/v1/filings/" + filed + "/decisions")
        .then()
        .statusCode(200);
    return filed;
  }
}
