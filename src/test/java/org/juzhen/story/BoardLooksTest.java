package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.juzhen.house.Browser.Screen.DESK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** Where things stand on the board, and where they are again when the hub cannot be reached. */
@HubTest
class BoardLooksTest extends Browser {
  private static final String CARD = ".board-card[data-movable]";
  private static final String TRIAL = "**/calendar/moves/trial";
  private static final String MOVE = "**/calendar/moves";
  private static final Offset<Double> PIXELS = within(3.0);

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private final Instant planned =
      LocalDate.now(HubClock.ZONE).atTime(14, 0).atZone(HubClock.ZONE).toInstant();
  private GivenPlans given;
  private String app;

  @BeforeEach
  void owed_from_ten_to_ten_and_planned_for_two_in_the_afternoon() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    app = given.city.app();
    String post = given.submitted(given.article(clock.now()), false, app);
    given.city.sign(post);
    given.schedule(post, Map.of("at", planned.toString()));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_month_is_opened_and_what_is_planned_stands_in_its_day_and_moves_by_days() {
    Page page = as(given.city.editor, DESK);
    page.navigate("/calendar?view=week");
    page.locator(CARD).waitFor();

    page.locator("[data-board-show=month]").click();
    page.waitForFunction("() => document.querySelectorAll('.board-tick').length >= 28");

    LocalDate today = LocalDate.now(HubClock.ZONE);
    assertThat(page.locator("[data-board-period]").textContent())
        .contains(String.valueOf(today.getYear()))
        .contains(today.getMonthValue() + "月");
    BoundingBox tick = page.locator(".board-tick.board-today").boundingBox();
    BoundingBox card = page.locator(CARD).boundingBox();
    assertThat(card.x).isBetween(tick.x, tick.x + tick.width);
    assertThat(card.x + card.width).isLessThanOrEqualTo(tick.x + tick.width);
    assertThat(page.locator(CARD).textContent()).contains("14:00");
    assertThat(page.locator(".board-due").count()).isEqualTo(1);
    picture(page, "board-month");
    fits(page);

    page.locator(CARD).focus();
    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("[data-board-said]").textContent()).contains("14:00");
    assertThat(page.locator(CARD).boundingBox().x).isCloseTo(card.x + tick.width, PIXELS);
    page.keyboard().press("Escape");
  }

  @Test
  void the_time_of_a_repost_is_a_shade_from_its_beginning_to_the_line_of_its_end() {
    Page page = day();
    double hour = page.locator(".board-tick").first().boundingBox().width;
    BoundingBox lines = page.locator(".board-lines").first().boundingBox();
    BoundingBox shade = page.locator(".board-shade").boundingBox();
    BoundingBox line = page.locator(".board-due").boundingBox();

    assertThat(shade.x - lines.x).as("from ten").isCloseTo(10 * hour, PIXELS);
    assertThat(shade.width).as("twelve hours").isCloseTo(12 * hour, PIXELS);
    assertThat(shade.height).as("the whole row").isCloseTo(lines.height, PIXELS);
    assertThat(line.x + 2).isCloseTo(shade.x + shade.width, PIXELS);
    assertThat(colour(page, ".board-shade")).isNotEqualTo("rgba(0, 0, 0, 0)");
    assertThat(page.locator(".board-due").getAttribute("title")).contains("22:00");
    assertThat(page.locator(".board-over").count()).as("its time is not over").isZero();

    clock.turn(Duration.ofHours(13));
    due.drive("duty");
    Page after = day();
    assertThat(after.locator(".board-shade.board-over").count()).isEqualTo(1);
    assertThat(colour(after, ".board-over")).isNotEqualTo(colour(page, ".board-shade"));
  }

  @Test
  void a_move_that_cannot_be_looked_at_puts_the_card_back_and_says_so() {
    Page page = day();
    double before = page.locator(CARD).boundingBox().x;
    page.route(TRIAL, route -> route.abort("aborted"));

    drag(page);
    noted(page, "连接断了，没有改动");
    assertThat(page.locator(CARD).boundingBox().x).isCloseTo(before, PIXELS);
    assertThat(page.locator(".board-held, .board-tip").count()).isZero();
    assertThat(page.locator("[data-board-said]").textContent()).contains("没有改动");

    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    page.waitForFunction("() => !document.querySelector('.board-held')");
    assertThat(page.locator(CARD).boundingBox().x).isCloseTo(before, PIXELS);

    page.unroute(TRIAL);
    drag(page);
    page.getByText("改期前先看影响").waitFor();
    page.route(TRIAL, route -> route.abort("aborted"));
    page.locator(".board-other summary").click();
    page.locator("[data-move-try]").click();
    page.waitForFunction("() => !document.querySelector('[data-board-sheet]').open");
    assertThat(page.locator(CARD).boundingBox().x).isCloseTo(before, PIXELS);
    assertThat(at()).isEqualTo(planned);
  }

  @Test
  void a_move_without_an_answer_is_not_known_and_read_again_it_stands_where_it_is() {
    Page page = day();
    double before = page.locator(CARD).boundingBox().x;
    page.route(
        MOVE,
        route -> {
          route.fetch();
          route.abort("aborted");
        });

    drag(page);
    page.locator("[data-move-confirm]").click();
    noted(page, "连接断了，不知道改成了没有");
    assertThat(page.locator("[data-board-sheet]").isVisible()).isFalse();
    assertThat(page.locator(CARD).boundingBox().x).isCloseTo(before, PIXELS);
    picture(page, "board-unsure");

    page.locator("[data-board-note] button").click();
    page.waitForFunction("() => document.querySelector('[data-board-note]').hidden");
    assertThat(at()).as("the hub had moved it").isAfter(planned);
    assertThat(page.locator(CARD).boundingBox().x).isGreaterThan(before + 10);
  }

  @Test
  void an_undoing_without_an_answer_is_said_as_well() {
    Page page = day();
    drag(page);
    page.locator("[data-move-confirm]").click();
    page.locator("[data-undo-button]").waitFor();
    page.route(MOVE, route -> route.abort("aborted"));

    page.locator("[data-undo-button]").click();

    noted(page, "连接断了，不知道改成了没有");
    assertThat(at()).isAfter(planned);
  }

  private Page day() {
    Page page = as(given.city.editor, DESK);
    page.navigate("/calendar?view=day");
    page.locator(CARD).scrollIntoViewIfNeeded();
    return page;
  }

  private static void noted(Page page, String sentence) {
    page.locator("[data-board-note]").getByText(sentence).waitFor();
  }

  /** Two hours to the right. */
  private static void drag(Page page) {
    Locator card = page.locator(CARD);
    card.scrollIntoViewIfNeeded();
    BoundingBox box = card.boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + 20, y);
    page.mouse().down();
    page.mouse().move(box.x + 60, y);
    page.mouse().move(box.x + 20 + 120, y);
    page.mouse().up();
  }

  private static Object colour(Page page, String what) {
    return page.evaluate(
        "what => getComputedStyle(document.querySelector(what)).backgroundColor", what);
  }

  private Instant at() {
    return GivenPlans.instant(
        World.as(given.city.editor)
            .get("/api/v1/deliveries?state=PLANNED&accountId=" + app)
            .path("items[0].dueAt"));
  }
}
