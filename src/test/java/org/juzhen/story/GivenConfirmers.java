package org.juzhen.story;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.house.DueWorks;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** A city whose account counts on people who confirm its pushes; only pushes count as reposts. */
final class GivenConfirmers {
  final GivenPlans plans;
  final City city;
  final String wechat;

  GivenConfirmers(DueWorks due) {
    plans = new GivenPlans(due);
    city = plans.city;
    wechat = city.wechat();
    plans.decide("UNPUSHED_FULFILS", "false");
  }

  String path() {
    return "/api/v1/accounts/" + wechat + "/push-confirmers";
  }

  Response name(String by, String personId, String from, String until) {
    return name(by, personId, from, until, false);
  }

  Response name(String by, String personId, String from, String until, boolean workingDays) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("personId", personId);
    wanted.put("from", from);
    wanted.put("until", until);
    wanted.put("workingDays", workingDays);
    return as(by).body(wanted).post(path());
  }

  /**
   * Somebody of the department is there in these hours on all days; returns the id of the hours.
   */
  String named(String person, String from, String until) {
    String id = id(person);
    return name(city.editor, id, from, until)
        .then()
        .statusCode(201)
        .extract()
        .path("find { it.personId == '" + id + "' }.hours.find { it.from == '" + from + "' }.id");
  }

  void removed(String hours) {
    as(city.editor).delete(path() + "/" + hours).then().statusCode(200);
  }

  String id(String person) {
    return GivenEmergency.personId(person, city.department);
  }

  /** Away on this day; returns the id of the absence. */
  String away(String person, LocalDate from, LocalDate until) {
    Map<String, Object> away = new HashMap<>();
    away.put("personId", id(person));
    away.put("from", from.toString());
    away.put("until", until.toString());
    away.put("reason", "年休假");
    return as(city.coordinator)
        .body(away)
        .post("/api/v1/deputies/units/" + city.department + "/absences")
        .then()
        .statusCode(201)
        .extract()
        .path("absences[-1].id");
  }

  void back(String absence) {
    as(city.coordinator)
        .post("/api/v1/deputies/absences/" + absence + "/ending")
        .then()
        .statusCode(200);
  }

  /** A turn of duty; returns its id. */
  String watch(String person, Instant from, Instant until) {
    Map<String, Object> turn = new HashMap<>();
    turn.put("personId", id(person));
    turn.put("from", from.toString());
    turn.put("until", until.toString());
    return World.id(
        as(city.coordinator).body(turn).post("/api/v1/units/" + city.department + "/watches"));
  }

  void wishes(String pushAt, String confirmFrom, String confirmUntil) {
    Map<String, Object> wishes = new HashMap<>();
    wishes.put("push", true);
    wishes.put("pushAt", pushAt);
    wishes.put("reserve", 0);
    wishes.put("hold", false);
    wishes.put("apartMinutes", 0);
    wishes.put("confirmFrom", confirmFrom);
    wishes.put("confirmUntil", confirmUntil);
    wishes.put("confirmWorkingDays", false);
    as(city.editor)
        .body(wishes)
        .put("/api/v1/accounts/" + wechat + "/posting-wishes")
        .then()
        .statusCode(200);
  }

  /** When the article is planned. */
  Instant at(String article) {
    plans.replan();
    return plans.at(article, wechat);
  }

  static Instant today(int hour, int minute) {
    return LocalDate.now(HubClock.ZONE).atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }
}
