package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** How an account kept up with the State Council, its province and its city, each apart. */
@HubTest
class TierFiguresStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private final World above = new World();
  private City city;
  private String app;
  private Map<String, Portal> portals;

  @BeforeEach
  void a_city_below_a_province_and_the_state_council() {
    String state = above.unit("国务院", "STATE", "GOVERNMENT", null);
    String province = above.unit("云岭省人民政府", "PROVINCE", "GOVERNMENT", state);
    city = new City(province);
    app = city.app();
    portals = Map.of("state", of(state), "province", of(province), "city", of(city.government));
  }

  private Portal of(String unit) {
    return Portal.of(unit, above.person(above.unique("portal"), unit, "PORTAL_EDITOR"));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause({"R-IM-070", "R-47-054"})
  void each_tier_has_its_own_coverage_share_in_time_delay_and_causes() {
    postedAfter("state", Duration.ofMinutes(60));
    postedAfter("state", Duration.ofMinutes(180));
    postedAfter("state", Duration.ofMinutes(240));
    postedAfter("province", Duration.ofHours(14));
    published("province", Duration.ofMinutes(5));
    published("city", Duration.ofHours(20));

    later(Duration.ofHours(13));

    Map<String, Map<String, Object>> tiers = tiers();
    assertThat(tiers.keySet()).containsExactly("SAME_LEVEL", "STATE_COUNCIL", "SUPERIOR");
    assertThat(tiers.get("STATE_COUNCIL"))
        .containsEntry("due", 3)
        .containsEntry("done", 3)
        .containsEntry("coverage", 100)
        .containsEntry("onTimeShare", 100)
        .hasEntrySatisfying("medianDelayMinutes", about(180))
        .containsEntry("lateByUnit", 0);
    assertThat(tiers.get("SUPERIOR"))
        .containsEntry("due", 2)
        .containsEntry("done", 1)
        .containsEntry("coverage", 50)
        .containsEntry("onTimeShare", 0)
        .hasEntrySatisfying("medianDelayMinutes", about(840))
        .containsEntry("lateByPortal", 1)
        .containsEntry("lateByUnit", 1);
    assertThat(tiers.get("SAME_LEVEL"))
        .containsEntry("due", 1)
        .containsEntry("done", 0)
        .containsEntry("coverage", 0)
        .containsEntry("lateByPortal", 1)
        .containsEntry("lateByUnit", 0)
        .containsEntry("medianDelayMinutes", null);
  }

  /** An article that was published so long ago is posted now. */
  private void postedAfter(String portal, Duration ago) {
    String article = published(portal, ago);
    String body = as(city.editor).get("/api/v1/articles/" + article).path("bodyHtml");
    Map<String, Object> post =
        Map.of(
            "articleId", article, "accountIds", List.of(app), "bodyHtml", body, "grade", "ADAPTED");
    String written = World.id(as(city.editor).body(post).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + written + "/submission").then().statusCode(200);
    city.sign(written);
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + written + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
    as(city.editor)
        .get("/api/v1/posts/" + written)
        .then()
        .body("deliveries[0].state", equalTo("POSTED"));
  }

  private String published(String portal, Duration ago) {
    String title = above.unique("关于以旧换新的通知");
    String article =
        portals.get(portal).publish(title, unlikeOthers(), "IMPORTANT", Instant.now().minus(ago));
    due.drive("article-news");
    due.drive("duty");
    return article;
  }

  /** What two portals say alike is one article. */
  private static String unlikeOthers() {
    return Stream.generate(UUID::randomUUID)
        .limit(5)
        .map(Object::toString)
        .collect(Collectors.joining("。", "<p>", "</p>"));
  }

  /** Some seconds pass until a post stands, on a busy machine more. */
  private static Consumer<Object> about(int minutes) {
    return delay -> assertThat((Integer) delay).isBetween(minutes, minutes + 2);
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }

  private Map<String, Map<String, Object>> tiers() {
    LocalDate today = clock.today();
    JsonPath metrics =
        as(city.supervisor)
            .get(
                "/api/v1/duties/metrics?from="
                    + today.minusDays(3)
                    + "&to="
                    + today.plusDays(1)
                    + "&unitId="
                    + city.department)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> rows = metrics.getList("tiers");
    Map<String, Map<String, Object>> tiers = new TreeMap<>();
    rows.forEach(r -> tiers.put((String) r.get("tier"), new HashMap<>(r)));
    return tiers;
  }
}
