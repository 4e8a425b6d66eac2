package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** The words on cards at the reviewer's desk: findings, differences and comments stand on them. */
@HubTest
class CardsInTheBrowserTest extends Browser {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==");
  private static final String ORIGINAL = "<p>自十二月一日起，12路公交车延长到高铁站。末班车二十二时。</p><p>严禁无票乘车。</p>";

  /** From the second card to the third. */
  private static final String SELECT =
      "() => { const cards = document.querySelectorAll('.review-drafts .review-card');"
          + " const text = (card, last) => { const walk = document.createTreeWalker(card,"
          + " NodeFilter.SHOW_TEXT); let n, all = []; while ((n = walk.nextNode())) if"
          + " (!n.parentElement.closest('[data-beside]')) all.push(n); return last ?"
          + " all[all.length - 1] : all[0]; };"
          + " const from = text(cards[1], true), to = text(cards[2], false);"
          + " getSelection().setBaseAndExtent(from, from.length - 3, to, 2); }";

  @Inject GivenReview given;
  @Inject GivenCards cards;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_comment_is_written_on_words_over_two_cards(Screen screen) {
    var office = given.office();
    UUID review =
        given.submitRepost(
            office,
            Ids.next(),
            ORIGINAL,
            cards.piece(
                office.account(),
                "自十二月一日起，12路公交车延长到高铁站。",
                "公交线路调整",
                "自十二月一日起，12路公交车延长到高铁站。末班车",
                "不到二十二时。 严禁无票乘车。"));
    Page page = as(office.reviewer(), screen);
    page.route(
        "**/files/digest/*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("image/png").setBodyBytes(PIXEL)));
    String name = "cards-" + screen.name().toLowerCase(Locale.ROOT);
    page.navigate("/reviews/" + review);
    page.locator(".review-drafts .review-card mark").first().waitFor();
    assertThat(page.locator(".review-drafts .review-card").count()).isEqualTo(3);
    assertThat(page.locator(".review-changes ins").first().innerText()).isEqualTo("不到");

    page.evaluate(SELECT);
    page.keyboard().press("c");
    assertThat(page.inputValue("#c-place")).isEqualTo("CARD");
    assertThat(page.inputValue("#c-quote")).isEqualTo("末班车不到");
    page.fill("#c-body", "请与原文核对");
    page.click("#comment button[type=submit]");
    page.locator(".review-card mark.commented").first().waitFor();

    assertThat(page.locator(".review-card mark.commented").allInnerTexts())
        .containsExactly("末班车", "不到");
    fits(page);
    picture(page, name);
    page.evaluate("() => document.documentElement.setAttribute('data-bs-theme', 'dark')");
    picture(page, name + "-dark");
  }
}
