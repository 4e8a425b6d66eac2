package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.Severity;

/**
 * Where only listed sources are reposted, what a unit says of itself does not make its source a
 * listed one.
 */
@HubTest
class OwnWordTest {
  private static final String ORIGINAL = "<p>今年以来，全市新增就业稳步增长。</p>";

  @Inject GivenReview given;

  private GivenReview.Office office;
  private String city;
  private String site;

  @BeforeEach
  void an_office_below_a_city() {
    office = given.office();
    city = World.admin().get("/api/v1/units/" + office.unit()).path("parentId");
    site = "www.k" + UUID.randomUUID().toString().substring(0, 8) + ".example";
  }

  private void hard(String unit) {
    given.sql("update unit set profile = 'INNER_MONGOLIA' where id = $1", UUID.fromString(unit));
  }

  private void portal(String unit) {
    given.sql(
        "insert into portal (id, unit_id, name, url, host, intake, secret, created_at) values ($1,"
            + " $2, '云岫门户', 'https://' || $3, $3, 'WEBHOOK', '\\x00', now())",
        Ids.next(),
        UUID.fromString(unit),
        site);
  }

  private void listed(String unit, String proposes, String confirms) {
    String edition =
        as(proposes)
            .body(
                Map.of(
                    "unitId",
                    unit,
                    "part",
                    "DEPARTMENT",
                    "basis",
                    "复函",
                    "validFrom",
                    LocalDate.now(HubClock.ZONE).toString(),
                    "complete",
                    false,
                    "dryRun",
                    false,
                    "rows",
                    List.of(Map.of("host", site, "name", "云岫周刊", "validUntil", ""))))
            .post("/api/v1/source-editions")
            .then()
            .statusCode(201)
            .extract()
            .path("editionId");
    as(confirms)
        .post("/api/v1/source-editions/" + edition + "/confirmation")
        .then()
        .statusCode(200);
  }

  /** What the machine says of this source, as severity and rule. */
  private List<String> said() {
    UUID subject = Ids.next();
    given.submitRepost(
        office, subject, "https://" + site + "/1.html", ORIGINAL, given.piece(office, ORIGINAL));
    return given.file(subject).findings().stream()
        .filter(f -> f.rule.name().startsWith("SOURCE_"))
        .map(
            f ->
                f.severity
                    + " "
                    + f.rule
                    + (f.acceptable || f.severity != Severity.BLOCK ? "" : " never"))
        .toList();
  }

  @Test
  void where_the_list_is_hard_a_portal_of_ones_own_lists_nothing_and_that_of_the_city_does() {
    hard(city);
    assertThat(said()).containsExactly("BLOCK SOURCE_NOT_LISTED never");
    portal(office.unit());
    assertThat(said()).containsExactly("BLOCK SOURCE_OWN_WORD never");

    portal(city);
    assertThat(said()).isEmpty();
  }

  @Test
  void the_list_of_the_level_that_is_bound_counts_and_one_below_does_not() {
    hard(city);
    String supervisor = new World().person("supervisor", city, "SUPERVISOR");
    listed(office.unit(), office.leader(), supervisor);
    assertThat(said()).containsExactly("BLOCK SOURCE_OWN_WORD never");

    String coordinator = new World().person("coordinator", city, "COORDINATOR");
    listed(city, coordinator, supervisor);
    assertThat(said()).isEmpty();
  }

  @Test
  void where_it_is_soft_the_reader_is_told_and_nothing_is_stopped() {
    portal(office.unit());
    assertThat(said()).containsExactly("HINT SOURCE_OWN_PORTAL");

    portal(city);
    assertThat(said()).isEmpty();
  }
}
