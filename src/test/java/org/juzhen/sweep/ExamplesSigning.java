package org.juzhen.sweep;

import static org.juzhen.house.World.as;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.kernel.HubClock;

/** The calls about signatures on paper, deputies, and what was read where it was posted. */
final class ExamplesSigning {
  private static final LocalDate TODAY = LocalDate.now(HubClock.ZONE);

  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesSigning(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesSigning examples = new ExamplesSigning(office, to);
    examples.ofReading();
    examples.ofDeputies();
    examples.ofPaper();
  }

  private void ofDeputies() {
    String coordinator = o.filings.coordinator;
    String holder = o.world.person("holder", o.filings.bureau, "LEADER");
    String other = o.world.person("other", o.filings.bureau, "LEADER");
    String deputy = o.world.person("deputy", o.filings.bureau, "HANDLER");
    Map<String, Object> named =
        Map.of(
            "role", "LEADER",
            "personId", o.codes.personId(holder),
            "deputyId", o.codes.personId(deputy));
    Map<String, Object> away =
        Map.of(
            "personId", o.codes.personId(holder),
            "from", TODAY.toString(),
            "until", TODAY.plusDays(2).toString(),
            "reason", "出差");
    String path = "/deputies/units/";
    to.put("POST", path + "{id}", Example.on(coordinator, o.filings.bureau, named).answers(201));
    to.put(
        "POST",
        path + "{id}/absences",
        Example.on(coordinator, o.filings.bureau, away).answers(201));
    String at = "/api/v1" + path + o.filings.bureau;
    Map<String, Object> ended = new HashMap<>(named);
    ended.put("personId", o.codes.personId(other));
    String standIn =
        as(coordinator)
            .body(ended)
            .post(at)
            .path("posts.find { it.personId == '" + ended.get("personId") + "' }.proposal.id");
    String absence = as(coordinator).body(away).post(at + "/absences").path("absences[-1].id");
    Map<String, Object> proposed = new HashMap<>(named);
    String third = o.world.person("third", o.filings.bureau, "LEADER");
    proposed.put("personId", o.codes.personId(third));
    String waiting =
        as(coordinator)
            .body(proposed)
            .post(at)
            .path("posts.find { it.personId == '" + proposed.get("personId") + "' }.proposal.id");
    to.put("POST", "/deputies/{id}/agreement", Example.on(third, waiting, null));
    to.put("POST", "/deputies/{id}/ending", Example.on(coordinator, standIn, null));
    to.put("POST", "/deputies/absences/{id}/ending", Example.on(coordinator, absence, null));
  }

  /** The country does not let paper count, so the example is refused, in words. */
  private void ofPaper() {
    String step = o.review(o.submitted());
    Map<String, Object> words = new HashMap<>();
    words.put("signerId", o.codes.personId(o.office.reviewer()));
    words.put("signedOn", TODAY.toString());
    words.put("code", "0000-0000-0000");
    words.put("fileId", new java.util.UUID(0, 7).toString());
    words.put("verdict", Map.of("decision", "RETURN", "note", "请改"));
    to.put(
        "POST",
        "/reviews/{id}/papers",
        Example.on(o.filings.coordinator, step, words).answers(409));
    to.put(
        "POST",
        "/reviews/{id}/papers/{paper}/check",
        Example.on(o.filings.coordinator, step, Map.of("counts", false, "note", "没有签名"))
            .with("paper", new java.util.UUID(0, 8).toString())
            .answers(404));
  }

  private void ofReading() {
    to.put(
        "POST",
        "/deliveries/{id}/read-backs",
        Example.on(
                o.office.reviewer(),
                o.posts.delivery(o.office, o.posted()),
                Map.of("words", "12路公交车延长到高铁站。"))
            .answers(201));
    String looked = o.posts.delivery(o.office, o.posted());
    String looks = "/api/v1/deliveries/" + looked + "/read-backs";
    var cleared = as(o.office.reviewer()).get(looks).jsonPath();
    String words =
        cleared.getString("title")
            + cleared.getString("content").replaceAll("<[^>]*>", "")
            + "阅读 12";
    String look =
        as(o.office.reviewer()).body(Map.of("words", words)).post(looks).path("looks[0].id");
    to.put(
        "POST",
        "/deliveries/{id}/read-backs/{look}/confirmation",
        Example.on(o.office.leader(), looked, null).with("look", look));
  }
}
