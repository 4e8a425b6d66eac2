package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
 * The list of sources has three parts (党委和政府网站、主管部门确定的稿源、国家稿源单位名单), each with editions of its own;
 * whether a text may be reposted is asked of all three. How an edition comes about is told by
 * {@link SourceListStoryTest}.
 */
@HubTest
class SourcePartsStoryTest {
  private static final String ORIGINAL = "<p>今年以来，全市新增就业稳步增长。</p>";
  private static final String EDITIONS = "/api/v1/source-editions";
  private static final String GOVERNMENT = "PARTY_GOVERNMENT";
  private static final String DEPARTMENT = "DEPARTMENT";
  private static final String NATIONAL = "NATIONAL";

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

  /** Of the office and complete; for the whole hub, where {@code unit} is null, an addition. */
  private Map<String, Object> edition(String unit, String part, String host, int days) {
    Map<String, Object> edition = new HashMap<>();
    edition.put("unitId", unit);
    edition.put("part", part);
    edition.put("basis", "公布的名单");
    edition.put("validFrom", today.toString());
    edition.put("complete", unit != null);
    edition.put("dryRun", false);
    String until = today.plusDays(days).toString();
    edition.put("rows", List.of(Map.of("host", host, "name", "云岫周刊", "validUntil", until)));
    return edition;
  }

  private static String proposed(String who, Map<String, Object> edition) {
    return as(who).body(edition).post(EDITIONS).then().statusCode(201).extract().path("editionId");
  }

  private static ValidatableResponse confirms(String who, String edition) {
    return as(who).post(EDITIONS + "/" + edition + "/confirmation").then();
  }

  private void listed(String part, String host, int days) {
    String id = proposed(office.leader(), edition(office.unit(), part, host, days));
    confirms(supervisor, id).statusCode(200);
  }

  private ValidatableResponse asked() {
    return as(office.editor())
        .get("/api/v1/sources/listing?unitId=" + office.unit() + "&url=https://" + site + "/1.html")
        .then()
        .statusCode(200);
  }

  private List<Integer> numbers(String part) {
    return editions().getList("items.findAll { it.part == '" + part + "' }.number");
  }

  private JsonPath editions() {
    return as(office.leader())
        .get(EDITIONS + "?unitId=" + office.unit())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Whether the review of a repost from the site finds it off the list. */
  private boolean offTheList() {
    UUID subject = Ids.next();
    given.submitRepost(
        office, subject, "https://" + site + "/1.html", ORIGINAL, given.piece(office, ORIGINAL));
    return given.reviews(subject).get(0).findings().stream().anyMatch(f -> f.rule().contains(site));
  }

  @Clause({"R-123-010", "R-DL-031"})
  @Test
  void party_and_government_sites_are_listed_by_editions_until_their_day_and_the_gate_reads_them() {
    assertThat(offTheList()).isTrue();
    List<Integer> before = numbers(GOVERNMENT);
    String id = proposed(office.leader(), edition(office.unit(), GOVERNMENT, site, 3));
    assertThat(offTheList()).isTrue();
    confirms(supervisor, id).statusCode(200).body("number", equalTo(1));
    assertThat(numbers(GOVERNMENT)).hasSize(before.size() + 1);
    asked()
        .body("listed", equalTo(true))
        .body("by.part", equalTo(GOVERNMENT))
        .body("by.edition", equalTo(1))
        .body("by.until", equalTo(today.plusDays(3).toString()));
    assertThat(offTheList()).isFalse();

    clock.turn(Duration.ofDays(4));
    asked().body("listed", equalTo(false));
    assertThat(offTheList()).isTrue();
  }

  @Clause("R-123-010")
  @Test
  void a_second_edition_of_party_and_government_sites_replaces_the_first_which_stays_to_be_read() {
    String other = "other." + site;
    listed(GOVERNMENT, site, 3);
    listed(GOVERNMENT, other, 3);

    asked().body("listed", equalTo(false));
    assertThat(offTheList()).isTrue();
    JsonPath history =
        as(office.editor())
            .get(
                "/api/v1/sources?ended=true&part=%s&unitId=%s&q=%s"
                    .formatted(GOVERNMENT, office.unit(), site))
            .jsonPath();
    assertThat(history.<String>getList("items.host")).containsExactly(other, site);
    assertThat(history.<Boolean>getList("items.listed")).containsExactly(true, false);
    assertThat(history.<Integer>getList("items.edition")).containsExactly(2, 1);
  }

  @Clause({"R-123-010", "R-DL-031"})
  @Test
  void the_national_list_grows_by_two_administrators_for_everybody_and_only_until_its_day() {
    assertThat(offTheList()).isTrue();
    World world = new World();
    String system = world.person("system", null, "SYSTEM_ADMIN");
    String guard = world.person("guard", null, "SECURITY_ADMIN");
    int before = numbers(NATIONAL).stream().mapToInt(n -> n).max().orElseThrow();
    Map<String, Object> edition = edition(null, NATIONAL, site, 3);
    as(supervisor).body(edition).post(EDITIONS).then().statusCode(403);
    String id = proposed(system, edition);
    asked().body("listed", equalTo(false));

    confirms(system, id).statusCode(403).body("code", equalTo("OWN_EDITION"));
    confirms(guard, id).statusCode(200).body("number", equalTo(before + 1));
    assertThat(numbers(NATIONAL)).contains(before, before + 1);
    asked().body("listed", equalTo(true)).body("by.part", equalTo(NATIONAL));
    as(new World().person("far", new World().city(), "EDITOR"))
        .get("/api/v1/sources?part=" + NATIONAL + "&q=" + site)
        .then()
        .statusCode(200)
        .body("items.host", hasItem(site))
        .body("items[0].validUntil", equalTo(today.plusDays(3).toString()));
    assertThat(offTheList()).isFalse();

    clock.turn(Duration.ofDays(4));
    asked().body("listed", equalTo(false));
    assertThat(offTheList()).isTrue();
  }

  @Clause("R-123-010")
  @Test
  void a_complete_edition_ends_nothing_of_another_part_and_what_lasts_longest_is_named() {
    listed(DEPARTMENT, site, 10);
    listed(GOVERNMENT, site, 3);
    asked()
        .body("by.part", equalTo(DEPARTMENT))
        .body("by.until", equalTo(today.plusDays(10).toString()));

    listed(GOVERNMENT, "other." + site, 3);
    asked().body("listed", equalTo(true)).body("by.part", equalTo(DEPARTMENT));
    assertThat(offTheList()).isFalse();
    listed(DEPARTMENT, "other." + site, 3);
    asked().body("listed", equalTo(false));
    assertThat(offTheList()).isTrue();
  }

  @Test
  void what_the_department_adds_is_somebodys_and_never_the_whole_hubs() {
    String system = new World().person("system", null, "SYSTEM_ADMIN");
    as(system)
        .body(edition(null, DEPARTMENT, site, 3))
        .post(EDITIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("ADDITION_OF_NOBODY"));
  }
}
