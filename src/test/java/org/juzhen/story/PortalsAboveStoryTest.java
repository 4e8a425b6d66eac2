package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.World;

/** What the portals above and beside an account publish is owed by it; a neighbour's is not. */
@HubTest
class PortalsAboveStoryTest {
  @Inject DueWorks due;

  private final World above = new World();
  private String state;
  private String province;
  private City city;
  private List<String> accounts;

  @BeforeEach
  void a_city_below_a_province_and_the_state_council() {
    state = above.unit("国务院", "STATE", "GOVERNMENT", null);
    province = above.unit("云岭省人民政府", "PROVINCE", "GOVERNMENT", state);
    city = new City(province);
    accounts =
        List.of(
            city.account("WECHAT", "SUBSCRIPTION", true),
            city.account("WEIBO", "ENTERPRISE", true));
  }

  @Test
  @Clause({"R-IM-026", "R-IM-031"})
  void whatever_portal_above_or_beside_it_publishes_is_owed_with_its_tier() {
    assertThat(owed(published(state))).isEqualTo(List.of("STATE_COUNCIL", "STATE_COUNCIL"));
    assertThat(owed(published(province))).isEqualTo(List.of("SUPERIOR", "SUPERIOR"));
    assertThat(owed(published(city.government))).isEqualTo(List.of("SAME_LEVEL", "SAME_LEVEL"));
    assertThat(owed(published(new City(province).government))).isEmpty();
  }

  private String published(String unit) {
    String editor = above.person(above.unique("portal"), unit, "PORTAL_EDITOR");
    String article =
        Portal.of(unit, editor).publish("关于促进消费的意见", "<p>全文</p>", "IMPORTANT", Instant.now());
    due.drive("article-news");
    return article;
  }

  /** The tiers of what our accounts owe of it. */
  private List<String> owed(String article) {
    JsonPath duties = as(city.editor).get("/api/v1/duties?articleId=" + article).jsonPath();
    assertThat(accounts).containsAll(duties.getList("items.accountId", String.class));
    return duties.getList("items.tier");
  }
}
