package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/**
 * One person proposes sources, a supervisor puts them into force, and the gate reads by the list.
 */
@HubTest
class SourceListStoryTest {
  private static final String ORIGINAL = "<p>今年以来，全市新增就业稳步增长。</p>";

  @Inject GivenReview given;
  @Inject TurnedClock clock;

  private GivenReview.Office office;
  private String supervisor;
  private String site;
  private LocalDate today;

  @BeforeEach
  void an_office_below_a_city() {
    office = given.office();
    String city = World.admin().get("/api/v1/units/" + office.unit()).path("parentId");
    supervisor = new World().person("supervisor", city, "SUPERVISOR");
    site = "www.k" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    today = LocalDate.now(HubClock.ZONE);
  }

  @AfterEach
  void the_clock_runs_again() {
    clock.reset();
  }

  private Map<String, Object> edition(Map<String, String> hosts, String until) {
    Map<String, Object> edition = new HashMap<>();
    edition.put("unitId", office.unit());
    edition.put("part", "DEPARTMENT");
    edition.put("basis", "云岫市委网信办复函");
    edition.put("validFrom", today.toString());
    edition.put("complete", true);
    edition.put("dryRun", false);
    edition.put(
        "rows",
        hosts.entrySet().stream()
            .map(h -> Map.of("host", h.getKey(), "name", h.getValue(), "validUntil", until))
            .toList());
    return edition;
  }

  private ValidatableResponse proposed(Map<String, Object> edition) {
    return as(office.leader()).body(edition).post("/api/v1/source-editions").then();
  }

  private static ValidatableResponse told(String person, String edition) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .body("items.link", hasItem("/sources/editions/" + edition));
  }

  private ValidatableResponse confirms(String who, String edition) {
    return as(who).post("/api/v1/source-editions/" + edition + "/confirmation").then();
  }

  private void listed(Map<String, Object> edition) {
    confirms(supervisor, proposed(edition).statusCode(201).extract().path("editionId"))
        .statusCode(200);
  }

  private ValidatableResponse asked() {
    return as(office.editor())
        .get("/api/v1/sources/listing?unitId=" + office.unit() + "&url=https://" + site + "/1.html")
        .then()
        .statusCode(200);
  }

  private boolean offTheList() {
    UUID subject = Ids.next();
    given.submitRepost(
        office, subject, "https://" + site + "/1.html", ORIGINAL, given.piece(office, ORIGINAL));
    return given.reviews(subject).get(0).findings().stream().anyMatch(f -> f.rule().contains(site));
  }

  @Clause({"R-SX-047", "R-IM-081", "R-DL-031", "R-123-010", "R-IM-038", "R-57-010"})
  @Test
  void what_a_supervisor_confirmed_is_listed_until_its_day_and_the_gate_reads_by_it() {
    assertThat(offTheList()).isTrue();
    Map<String, Object> edition =
        edition(Map.of("https://" + site + "/index.html", "云岫周刊"), today.plusDays(3).toString());
    edition.put("dryRun", true);
    proposed(edition)
        .statusCode(201)
        .body("editionId", equalTo(null))
        .body("lines[0].outcome", equalTo("ADDED"));
    edition.put("dryRun", false);
    String id = proposed(edition).statusCode(201).extract().path("editionId");
    asked().body("listed", equalTo(false));
    proposed(edition).statusCode(409).body("code", equalTo("EDITION_WAITS"));

    as(supervisor)
        .get("/api/v1/source-editions?waiting=true")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    told(supervisor, id).body("items.kind", hasItem("SOURCES_WAIT"));
    confirms(office.leader(), id).statusCode(403);
    confirms(supervisor, id).statusCode(200).body("decision", equalTo("CONFIRMED"));
    told(office.leader(), id).body("items.kind", hasItem("SOURCES_CONFIRMED"));
    asked().body("listed", equalTo(true)).body("by.part", equalTo("DEPARTMENT"));
    assertThat(offTheList()).isFalse();
    confirms(supervisor, id).statusCode(409).body("code", equalTo("EDITION_DECIDED"));

    clock.turn(Duration.ofDays(4));
    asked().body("listed", equalTo(false));
    assertThat(offTheList()).isTrue();
  }

  @Test
  void nobody_confirms_what_he_proposed_and_whoever_proposed_may_take_it_back() {
    String id =
        as(supervisor)
            .body(edition(Map.of(site, "云岫周刊"), ""))
            .post("/api/v1/source-editions")
            .then()
            .statusCode(201)
            .extract()
            .path("editionId");

    confirms(supervisor, id).statusCode(403).body("code", equalTo("OWN_EDITION"));
    as(supervisor)
        .delete("/api/v1/source-editions/" + id)
        .then()
        .statusCode(200)
        .body("decision", equalTo("DISCARDED"));
    asked().body("listed", equalTo(false));
  }

  @Test
  void a_complete_edition_ends_what_it_does_not_name_and_history_stays() {
    String other = "other." + site;
    listed(edition(Map.of(site, "云岫周刊"), ""));
    listed(edition(Map.of(other, "云岫日报"), ""));

    asked().body("listed", equalTo(false));
    as(office.editor())
        .get("/api/v1/sources?ended=true&part=DEPARTMENT&unitId=" + office.unit())
        .then()
        .body("items.host", equalTo(List.of(other, site)))
        .body("items.listed", equalTo(List.of(true, false)));
    as(office.editor())
        .get("/api/v1/source-editions?unitId=" + office.unit())
        .then()
        .body("items.findAll { it.part == 'DEPARTMENT' }.number", equalTo(List.of(2, 1)))
        .body("items.part", hasItem("NATIONAL"));
  }

  @Test
  void a_table_with_faulty_rows_names_each_of_them_and_keeps_nothing() {
    String at =
        "/api/v1/source-editions/imports?part=DEPARTMENT&basis=x&unitId=%s&validFrom=%s&dryRun="
            .formatted(office.unit(), today);
    byte[] table =
        ("域名,名称,有效期至\n" + site + ",云岫周刊,\ncom.cn,很多,\n" + site + ",又一次,明年\n")
            .getBytes(StandardCharsets.UTF_8);

    as(office.leader())
        .contentType("text/csv; charset=UTF-8")
        .body(table)
        .post(at + "true")
        .then()
        .statusCode(201)
        .body("lines.outcome", equalTo(List.of("ADDED", "TOO_WIDE", "DATE_UNREADABLE")));
    as(office.leader())
        .contentType("text/csv; charset=UTF-8")
        .body(table)
        .post(at + "false")
        .then()
        .statusCode(422)
        .body("code", equalTo("EDITION_WITH_FAULTS"))
        .body("detail", containsString("2 行"));
    as(office.leader())
        .get("/api/v1/source-editions?unitId=" + office.unit())
        .then()
        .body("items.findAll { it.unitId != null }", hasSize(0));
  }

  @Test
  void editors_and_strangers_propose_nothing() {
    Map<String, Object> edition = edition(Map.of(site, "云岫周刊"), "");
    as(office.editor()).body(edition).post("/api/v1/source-editions").then().statusCode(403);
    String stranger = new World().person("stranger", new World().city(), "SUPERVISOR");
    as(stranger).body(edition).post("/api/v1/source-editions").then().statusCode(404);
    edition.put("unitId", null);
    edition.put("part", "NATIONAL");
    as(supervisor).body(edition).post("/api/v1/source-editions").then().statusCode(403);
  }

  @Test
  void the_database_lists_nothing_that_a_second_person_did_not_confirm() {
    String id =
        proposed(edition(Map.of(site, "云岫周刊"), "")).statusCode(201).extract().path("editionId");
    UUID edition = UUID.fromString(id);
    UUID leader = given.person(office.leader());
    String list =
        "insert into source_site (id, host, name, unit_id, edition_id, valid_from, created_at)"
            + " select gen_random_uuid(), $2, 'x', unit_id, id, valid_from, now() from"
            + " source_edition where id = $1";

    assertThatThrownBy(() -> given.sql(list, edition, site))
        .hasMessageContaining("only what a second person confirmed");
    assertThatThrownBy(
            () ->
                given.sql(
                    "update source_edition set decision = 'CONFIRMED', decided_at = now(),"
                        + " decided_by = $2, decided_by_name = 'x' where id = $1",
                    edition,
                    leader))
        .hasMessageContaining("source_edition_second_ck");
    assertThatThrownBy(
            () -> given.sql("update source_edition set shipped = true where id = $1", edition))
        .hasMessageContaining("permission denied");
    confirms(supervisor, id).statusCode(200);
    assertThatThrownBy(() -> given.sql(list, edition, "evil.example"))
        .hasMessageContaining("only what a second person confirmed");
    assertThatThrownBy(() -> given.sql("update source_site set host = 'evil.example'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into source_edition_row (edition_id, position, host, name) values ($1,"
                        + " 9, 'evil.example', 'x')",
                    edition))
        .hasMessageContaining("decided on stay");
  }
}
