package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;
import static org.juzhen.house.World.id;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.World;

/** What annoyed whoever looked at the pages of duties, rules and offers with something on them. */
@HubTest
class PagesLookedAtTest extends Browser {
  /** How far, in pixels, the middle of a box lies from the middle of the first line beside it. */
  private static final String OFF_THE_LINE =
      "() => Math.max(...[...document.querySelectorAll('main .form-check')].map(c => {"
          + " const box = c.querySelector('input').getBoundingClientRect();"
          + " const words = document.createRange();"
          + " words.selectNodeContents(c.querySelector('.form-check-label'));"
          + " const line = words.getClientRects()[0];"
          + " return Math.abs((box.top + box.bottom) / 2 - (line.top + line.bottom) / 2); }))";

  @Inject DueWorks due;

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static Map<String, Object> rule(City city) {
    return Map.of(
        "unitId",
        city.government,
        "importances",
        List.of("IMPORTANT"),
        "binds",
        "ALL",
        "platforms",
        List.of("WEIBO"));
  }

  @Test
  void in_the_form_of_rules_boxes_stand_beside_their_words_and_platforms_have_names() {
    City city = new City();
    World.as(city.supervisor).body(rule(city)).post("/api/v1/repost-rules").then().statusCode(201);

    Page page = as(city.supervisor, DESK);
    page.navigate("/repost-rules");

    assertThat(number(page, OFF_THE_LINE)).isLessThan(1.5);
    assertThat(page.locator("main .list-group").innerText()).contains("微博").doesNotContain("WEIBO");
    fits(page);
  }

  @Test
  void whoever_goes_by_keyboard_sees_which_button_or_box_they_are_on() {
    City city = new City();
    Page page = as(city.supervisor, DESK);
    page.navigate("/repost-rules");

    for (String at : List.of("button[formaction$='/test']", "input[value=WEIBO]")) {
      page.focus(at);
      page.keyboard().press("Tab");
      page.keyboard().press("Shift+Tab");
      assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
          .as(at)
          .isEqualTo("solid");
    }
  }

  @Test
  void before_a_rule_ends_whom_it_lets_off_stands_below_the_number_on_a_phone_too() {
    City city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("WEIBO", "ENTERPRISE", false);
    String rule = id(World.as(city.supervisor).body(rule(city)).post("/api/v1/repost-rules"));

    Page page = as(city.supervisor, PHONE);
    page.navigate("/repost-rules/" + rule + "/ending");

    Locator said = page.locator(".reason-soon p");
    assertThat(said.count()).isEqualTo(2);
    assertThat(said.nth(1).boundingBox().y)
        .isGreaterThanOrEqualTo(said.nth(0).boundingBox().y + said.nth(0).boundingBox().height);
    fits(page);
  }

  @Test
  void an_exemption_without_words_comes_back_to_the_duty_that_it_is_about() {
    City city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article =
        Portal.of(city.government, city.supervisor)
            .publish("关于公交改线的通告", "<p>自本月起公交改线。</p>", "IMPORTANT", Instant.now());
    due.drive("article-news");
    String duty =
        World.as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");

    Page page = as(city.editor, PHONE);
    page.navigate("/duties/" + duty);
    assertThat(page.locator(".clock-why").first().textContent()).contains("12 小时");
    page.fill("#reason", "   ");
    page.click("form[action$='/exemption'] button");

    page.locator("#e-reason").waitFor();
    assertThat(page.locator("#f-reason[aria-invalid]").count()).isZero();
    page.fill("#reason", "与本单位职能无关");
    page.click("form[action$='/exemption'] button");
    page.getByText("已申请免转，等待主管单位答复").waitFor();
  }

  @Test
  void a_refusal_of_an_offer_without_words_opens_its_form_again_and_names_the_field() {
    GivenOffer given = new GivenOffer(due);
    String offer = given.taken(given.article());

    Page page = as(given.clerk, PHONE);
    page.navigate("/upward-offers/" + offer);
    assertThat(page.locator("form[action$='/holder']").count()).isZero();
    page.getByText("不采用").first().click();
    page.fill("#d-words", "   ");
    page.click("button[value=DECLINE]");

    page.locator("#de-words").waitFor();
    assertThat(page.locator("#d-words").isVisible()).isTrue();
    fits(page);
  }
}
