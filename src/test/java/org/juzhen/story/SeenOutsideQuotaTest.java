package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What was posted past the hub takes from what the platform allows, pushed or not. */
@HubTest
class SeenOutsideQuotaTest {
  /** What Bilibili allows in a day. */
  private static final int A_DAY = 5;

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_push_made_past_the_hub_is_the_push_of_the_day_for_the_planner() {
    given.decide("UNPUSHED_FULFILS", "false");
    String wechat = given.city.wechat();
    String article = given.article(clock.now());
    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isTrue();

    seen(wechat, "https://mp.weixin.qq.com/s?__biz=M&mid=71&idx=1&sn=" + UUID.randomUUID(), true);
    String next = given.article(clock.now());

    assertThat(given.duty(next, wechat).getString("plan.cause")).isEqualTo("QUOTA_SPENT");
    assertThat(given.duty(article, wechat).getString("plan.cause")).isEqualTo("QUOTA_SPENT");
  }

  @Test
  void posts_past_the_hub_count_among_those_of_the_day() {
    String bilibili = given.city.account("BILIBILI", "ENTERPRISE", true);
    for (int i = 1; i < A_DAY; i++) {
      seen(bilibili, address(), null);
    }
    String article = given.article(clock.now());
    assertThat(given.duty(article, bilibili).getBoolean("plan.inTime")).isTrue();

    seen(bilibili, address(), null);
    String late = given.article(clock.now());

    assertThat(given.duty(late, bilibili).getString("plan.cause")).isEqualTo("QUOTA_SPENT");
    assertThat(given.duty(article, bilibili).getString("plan.cause")).isEqualTo("QUOTA_SPENT");
  }

  private static String address() {
    return "https://www.bilibili.com/opus/" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
  }

  private void seen(String account, String url, Boolean pushed) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("url", url);
    seen.put("title", "后台发的");
    seen.put("postedAt", clock.now().toString());
    seen.put("pushed", pushed);
    as(given.city.editor)
        .body(seen)
        .post("/api/v1/accounts/" + account + "/observed-posts")
        .then()
        .statusCode(201);
  }
}
