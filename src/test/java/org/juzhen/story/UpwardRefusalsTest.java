package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** What an offer upward is refused for, and that nobody stands on both sides of it. */
@HubTest
class UpwardRefusalsTest {
  @Inject DueWorks due;

  private GivenOffer given;
  private String article;

  @BeforeEach
  void a_department_has_news() {
    given = new GivenOffer(due);
    article = given.article();
  }

  private Response offer(String by, Map<String, Object> wanted) {
    return as(by).body(wanted).post("/api/v1/upward-offers");
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  @Test
  void only_portals_above_and_only_own_words() {
    Map<String, Object> aside = given.wanted("articleId", article);
    String sister = given.world.department("云岫市水务局", given.government);
    aside.put("portalId", Portal.of(sister, given.city.supervisor).id);
    refused(offer(given.editor, aside), 422, "PORTAL_NOT_ABOVE");
    aside.put("portalId", given.own.id);
    refused(offer(given.editor, aside), 422, "PORTAL_NOT_ABOVE");

    String stranger = given.world.person("water", sister, "EDITOR");
    offer(stranger, given.wanted("articleId", article)).then().statusCode(404);
    String ofTheCity = given.above.publish("市政府通告", "<p>全文</p>", "ORDINARY", Instant.now());
    given.hear();
    refused(offer(given.editor, given.wanted("articleId", ofTheCity)), 422, "NOT_THE_OWN_WORDS");
    offer(given.leader, given.wanted("articleId", article)).then().statusCode(403);
  }

  @Test
  void of_two_who_offer_at_once_one_wins() {
    List<Integer> answers =
        Stream.of(given.editor, given.world.person("second", given.department, "EDITOR"))
            .peek(World::token)
            .map(
                by ->
                    CompletableFuture.supplyAsync(
                        () -> offer(by, given.wanted("articleId", article)).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    refused(offer(given.editor, given.wanted("articleId", article)), 409, "OFFERED_ALREADY");
  }

  @Test
  void people_of_a_contractor_offer_nothing_and_sign_nothing() {
    String outside = outside();

    refused(offer(outside, given.wanted("articleId", article)), 403, "OFFERED_BY_CONTRACTOR");

    String offer = given.proposed(article);
    refused(GivenOffer.act(outside, offer, "signature", Map.of()), 403, "OFFERED_BY_CONTRACTOR");
  }

  /** Somebody of a contractor who edits and reads for the department. */
  private String outside() {
    String units = "/api/v1/units/" + given.department;
    Map<String, Object> firm = new HashMap<>();
    firm.put("name", "云岫传媒有限公司");
    firm.put("nature", "ENTERPRISE");
    firm.put("phone", "13900001234");
    firm.put("qualification", "营业执照与业绩已核对");
    LocalDate today = LocalDate.now(HubClock.ZONE);
    firm.put("qualifiedOn", today.toString());
    String contractor =
        World.id(as(given.city.coordinator).body(firm).post(units + "/contractors"));
    for (String kind : List.of("UNDERTAKING", "CONFIDENTIALITY")) {
      Map<String, Object> paper = new HashMap<>();
      paper.put("kind", kind);
      paper.put("number", "云承〔2026〕1号");
      paper.put("signedOn", today.toString());
      paper.put("expiresOn", today.plusDays(90).toString());
      as(given.city.coordinator)
          .body(paper)
          .post("/api/v1/contractors/" + contractor + "/agreements")
          .then()
          .statusCode(201);
    }
    return person("outside", contractor, List.of("EDITOR", "REVIEWER"));
  }

  private String person(String name, String contractor, List<?> roles) {
    String unique = given.world.unique(name).toLowerCase(Locale.ROOT);
    Map<String, Object> person = new HashMap<>();
    person.put("username", unique);
    person.put("name", name);
    person.put("unitId", given.department);
    person.put("password", World.PASSWORD);
    person.put("roles", roles);
    person.put("contractorId", contractor);
    admin().body(person).post("/api/v1/people").then().statusCode(201);
    return unique;
  }

  @Test
  void nobody_stands_on_both_sides() {
    String both = both();
    String offer = offer(both, given.wanted("articleId", article)).path("id");
    refused(GivenOffer.act(both, offer, "signature", Map.of()), 403, "OWN_OFFER");
    GivenOffer.act(given.leader, offer, "signature", Map.of()).then().statusCode(200);

    refused(GivenOffer.act(both, offer, "holder", null), 403, "OWN_OFFER");

    GivenOffer.act(given.clerk, offer, "holder", null).then().statusCode(200);
    refused(
        GivenOffer.act(given.mate, offer, "decisions", Map.of("decision", "ACCEPT")),
        409,
        "HELD_BY_ANOTHER");
    GivenOffer.act(given.mate, offer, "holder", null).then().statusCode(200);
    refused(
        GivenOffer.act(given.clerk, offer, "decisions", Map.of("decision", "ACCEPT")),
        409,
        "HELD_BY_ANOTHER");
    GivenOffer.act(given.mate, offer, "decisions", Map.of("decision", "ACCEPT"))
        .then()
        .statusCode(200);
    GivenOffer.act(given.editor, offer, "withdrawal", Map.of("words", "晚了")).then().statusCode(409);
    refused(GivenOffer.act(both, offer, "article", Map.of()), 403, "OWN_OFFER");
  }

  /** Somebody who edits in the department and keeps the portal above. */
  private String both() {
    return person(
        "both",
        null,
        List.of(
            Map.of("role", "EDITOR", "unitId", given.department),
            Map.of("role", "REVIEWER", "unitId", given.department),
            Map.of("role", "PORTAL_EDITOR", "unitId", given.government)));
  }

  @Test
  void what_is_withdrawn_is_over_and_a_refusal_says_why() {
    String offer = given.taken(article);
    refused(
        GivenOffer.act(given.clerk, offer, "decisions", Map.of("decision", "DECLINE")),
        400,
        "INVALID_FIELDS");
    GivenOffer.act(given.editor, offer, "withdrawal", Map.of("words", "内容有误"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_WITHDRAWN");
    refused(
        GivenOffer.act(given.clerk, offer, "decisions", Map.of("decision", "ACCEPT")),
        409,
        "WRONG_OFFER_STATE");

    String again = given.proposed(article);
    GivenOffer.act(given.leader, again, "hold", Map.of("words", "先核对数字"))
        .then()
        .statusCode(200)
        .body("state", equalTo("HELD_BACK"));
    assertThat(given.told(given.editor, again)).contains("UPWARD_HELD_BACK");
    as(given.clerk).get(GivenOffer.OFFERS + again).then().statusCode(404);
  }
}
