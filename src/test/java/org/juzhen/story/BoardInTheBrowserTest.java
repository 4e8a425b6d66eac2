package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** The board as its people use it: by pointer, by keys alone, and on a phone. */
@HubTest
class BoardInTheBrowserTest extends Browser {
  private static final String CARD = ".board-card[data-movable]";
  private static final Instant TEN =
      LocalDate.now(HubClock.ZONE).atTime(10, 0).atZone(HubClock.ZONE).toInstant();

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String app;
  private final Instant planned = TEN.plus(Duration.ofHours(4));

  @BeforeEach
  void something_is_planned_for_two_in_the_afternoon() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    app = given.city.app();
    String article = given.article(clock.now());
    String post = given.submitted(article, false, app);
    given.city.sign(post);
    given.schedule(post, Map.of("at", planned.toString()));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void it_is_dragged_confirmed_and_taken_back() {
    Page page = as(given.city.editor, DESK);
    page.navigate("/calendar?view=day");
    Locator card = page.locator(CARD);
    card.scrollIntoViewIfNeeded();
    BoundingBox box = card.boundingBox();
    double y = box.y + box.height / 2;

    page.mouse().move(box.x + 20, y);
    page.mouse().down();
    page.mouse().move(box.x + 60, y);
    page.mouse().move(box.x + 20 + 120, y);
    page.locator(".board-tip").waitFor();
    page.mouse().up();
    page.getByText("改期前先看影响").waitFor();
    page.getByText("改后还早").waitFor();
    picture(page, "board-sheet");
    assertThat(at()).as("only seen").isEqualTo(planned);

    page.locator("[data-move-confirm]").click();
    page.locator("[data-undo-button]").waitFor();
    Instant moved = at();
    assertThat(moved).isAfter(planned).isBefore(planned.plus(Duration.ofHours(3)));
    picture(page, "board-moved");
    fits(page);

    page.locator("[data-undo-button]").click();
    page.getByText("已改到").waitFor();
    page.waitForFunction("() => document.activeElement.matches('.board-card')");
    assertThat(at()).isEqualTo(planned);
  }

  @Test
  void it_is_picked_up_carried_and_confirmed_by_keys_and_laid_down_by_escape() {
    Page page = as(given.city.editor, DESK);
    page.navigate("/calendar?view=week");
    page.locator(CARD).focus();
    keys(page, "m", "ArrowRight", "Escape");
    page.waitForFunction("() => !document.querySelector('.board-held')");
    assertThat(page.locator("[data-board-said]").textContent()).contains("没有改动");

    keys(page, "m", "ArrowRight", "ArrowRight");
    assertThat(page.locator("[data-board-said]").textContent()).contains("14:30");
    keys(page, "Enter");
    page.getByText("改期前先看影响").waitFor();
    page.waitForFunction("() => document.activeElement.matches('[data-move-confirm]')");
    keys(page, "Enter");
    page.locator("[data-undo-button]").waitFor();

    assertThat(at()).isEqualTo(planned.plus(Duration.ofMinutes(30)));
  }

  @Test
  void on_a_phone_it_is_a_list_that_moves_by_a_field() {
    Page page = as(given.city.editor, PHONE);
    page.navigate("/calendar");
    page.locator(".board-list-move").click();
    page.getByText("改期前先看影响").waitFor();
    LocalDate day = LocalDate.ofInstant(planned, HubClock.ZONE);
    page.fill("[data-move-at]", day + "T09:00");
    page.locator("[data-move-try]").click();
    page.getByText("已经过去").waitFor();
    picture(page, "board-refused-phone");
    fits(page);

    assertThat(page.locator("[data-move-confirm]").count()).isZero();
    assertThat(at()).isEqualTo(planned);
  }

  private static void keys(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private Instant at() {
    return GivenPlans.instant(
        World.as(given.city.editor)
            .get("/api/v1/deliveries?state=PLANNED&accountId=" + app)
            .path("items[0].dueAt"));
  }
}
