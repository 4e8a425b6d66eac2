package org.juzhen.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.review.GivenSql;

/** Nobody lets the own account off, by whatever roles or users. */
@HubTest
@Clause("R-SX-002")
class OwnExemptionStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private City city;
  private String account;
  private String duty;

  @BeforeEach
  void a_unit_owes_a_repost() {
    city = new City();
    account = city.account("WECHAT", "SUBSCRIPTION", true);
    String article =
        Portal.of(city.government, city.supervisor)
            .publish("关于公交改线的通告", "<p>自本月起公交改线。</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    duty = as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");
  }

  @Test
  void who_supervises_and_writes_for_the_unit_only_asks() {
    grant(city.supervisor, "EDITOR", city.department);

    exempt(city.supervisor)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("askedExemption", equalTo("与职能无关"));
    exempt(city.supervisor).then().statusCode(403);
  }

  @Test
  void nor_does_it_help_that_a_colleague_asked() {
    grant(city.supervisor, "EDITOR", city.department);
    exempt(city.editor).then().statusCode(200);

    exempt(city.supervisor).then().statusCode(403).body("code", equalTo("OWN_UNIT_EXEMPTION"));
    as(city.supervisor)
        .get("/api/v1/duties/" + duty)
        .then()
        .body("actions", not(hasItem("EXEMPT_IT")))
        .body("actions", not(hasItem("REFUSE_EXEMPTION")));
    String other = city.world.person("other-super", city.government, "SUPERVISOR");
    exempt(other).then().statusCode(200).body("state", equalTo("EXEMPT"));
  }

  @Test
  void another_user_of_the_same_human_counts_too_also_for_standing_exemptions() {
    sql.run(
        "update person set email = $1::text || '@yunxiu.example' where username in ($1::text,"
            + " $2::text)",
        city.supervisor,
        city.leader);

    exempt(city.supervisor).then().statusCode(403).body("code", equalTo("OWN_UNIT_EXEMPTION"));
    String standing = standing();
    as(city.supervisor)
        .body(Map.of("agreed", true, "reason", "已核"))
        .post("/api/v1/standing-exemptions/" + standing + "/decision")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_UNIT_EXEMPTION"));
  }

  @Test
  void where_nobody_is_above_another_human_has_to_ask_first() {
    String writer = city.world.person("top-editor", city.government, "EDITOR");
    sql.run(
        "update duty set unit_id = $2::text::uuid where id = $1::text::uuid",
        duty,
        city.government);

    as(city.supervisor)
        .get("/api/v1/duties/" + duty)
        .then()
        .body("actions", not(hasItem("EXEMPT_IT")));
    exempt(city.supervisor).then().statusCode(409).body("code", equalTo("NOBODY_ASKED"));
    exempt(writer).then().statusCode(200).body("state", equalTo("OPEN"));
    exempt(city.supervisor).then().statusCode(200).body("state", equalTo("EXEMPT"));
  }

  private void grant(String person, String role, String unit) {
    sql.run(
        "insert into person_role (id, person_id, role, unit_id, granted_at) select"
            + " gen_random_uuid(), id, $2, $3::text::uuid, now() from person where username ="
            + " $1::text",
        person,
        role,
        unit);
  }

  private String standing() {
    return id(
        as(city.editor)
            .body(
                Map.of(
                    "accountId",
                    account,
                    "from",
                    clock.today().toString(),
                    "until",
                    clock.today().plusDays(9).toString(),
                    "reason",
                    "只办业务"))
            .post("/api/v1/standing-exemptions"));
  }

  private Response exempt(String who) {
    return as(who).body(Map.of("reason", "与职能无关")).post("/api/v1/duties/" + duty + "/exemption");
  }
}
