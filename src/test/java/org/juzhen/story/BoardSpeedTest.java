package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;

/**
 * The board with 10,000 things on 500 accounts: the answer is played to the real page in a real
 * browser, which draws it and is scrolled from top to bottom; the times of the frames are printed.
 */
@HubTest
class BoardSpeedTest extends Browser {
  private static final int ROWS = 500;
  private static final int EACH = 20;

  /** Scrolls a screen at each frame, and notes how long the drawing of each took. */
  private static final String SCROLL =
      "async () => { const board = document.querySelector('[data-board]'); const gaps = []; const"
          + " nodes = []; let last = performance.now(); while (board.scrollTop + board.clientHeight"
          + " < board.scrollHeight - 2) { board.scrollTop += 120; await new Promise(done =>"
          + " requestAnimationFrame(done)); const now = performance.now(); gaps.push(now - last);"
          + " last = now; nodes.push(board.querySelectorAll('*').length); } gaps.sort((a, b) => a -"
          + " b); return { frames: gaps.length, median: gaps[gaps.length >> 1], p95:"
          + " gaps[Math.floor(gaps.length * 0.95)], nodes: Math.max(...nodes) }; }";

  private static final String DRAW =
      "() => { const m = performance.getEntriesByName('board-drawn'); return m[m.length -"
          + " 1].duration; }";

  private static final String NODES = "() => document.querySelectorAll('[data-board] *').length";

  private static final String TO_THE_END =
      "() => { const board = document.querySelector('[data-board]'); board.scrollTop ="
          + " board.scrollHeight; }";

  @Test
  void only_what_can_be_seen_of_ten_thousand_things_is_drawn() {
    Page page = board();

    assertThat(page.locator("[data-board-count]").textContent()).contains("10000");
    assertThat(((Number) page.evaluate(NODES)).intValue()).isBetween(50, 4_000);
    page.evaluate(TO_THE_END);
    page.getByText("云岫发布" + (ROWS - 1)).first().waitFor();
    assertThat(((Number) page.evaluate(NODES)).intValue()).isBetween(50, 4_000);
  }

  @Test
  @Tag("load")
  void ten_thousand_things_are_drawn_and_scrolled_without_a_stop() {
    Page page = board();

    double drawn = ((Number) page.evaluate(DRAW)).doubleValue();
    @SuppressWarnings("unchecked")
    Map<String, Number> seen = (Map<String, Number>) page.evaluate(SCROLL);

    System.out.printf(
        "board: %d things on %d accounts, reckoned and drawn in %.0f ms; %d frames, median %.1f ms,"
            + " p95 %.1f ms, at most %d elements%n",
        ROWS * EACH,
        ROWS,
        drawn,
        seen.get("frames").intValue(),
        seen.get("median").doubleValue(),
        seen.get("p95").doubleValue(),
        seen.get("nodes").intValue());
    assertThat(seen.get("frames").intValue()).isGreaterThan(100);
    assertThat(seen.get("nodes").intValue()).as("only what can be seen").isLessThan(4_000);
    // A quiet machine needs a tenth of it; the bound tells a stop from a smooth board.
    assertThat(seen.get("median").doubleValue()).as("ms a frame").isLessThan(100);
    assertThat(drawn).as("ms").isLessThan(2_000);
  }

  private Page board() {
    Page page = as(new City().editor, DESK);
    String played = played();
    page.route(
        "**/calendar/items?*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(played)));
    page.navigate("/calendar?view=week");
    page.locator(".board-card").first().waitFor();
    return page;
  }

  private static String played() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    Instant from = monday.atStartOfDay(HubClock.ZONE).toInstant();
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> items = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      String account = new UUID(1, r).toString();
      rows.add(
          Map.of(
              "id",
              account,
              "name",
              "云岫发布" + r,
              "platform",
              "WEIBO",
              "mark",
              "博",
              "unitName",
              "云岫市人民政府"));
      for (int i = 0; i < EACH; i++) {
        items.add(
            item(account, r * EACH + i, from.plusSeconds((i * 29_000L + r * 700L) % 600_000)));
      }
    }
    Map<String, Object> answer = new HashMap<>();
    answer.put("from", monday.toString());
    answer.put("to", monday.plusDays(6).toString());
    answer.put("rows", rows);
    answer.put("next", null);
    answer.put("items", items);
    answer.put("cut", false);
    try {
      return new ObjectMapper().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every fourth is owed, with its time. */
  private static Map<String, Object> item(String account, int number, Instant at) {
    boolean owed = number % 4 == 0;
    Map<String, Object> item = new HashMap<>();
    item.put("kind", owed ? "DUTY" : "DELIVERY");
    item.put("id", new UUID(2, number).toString());
    item.put("accountId", account);
    item.put("title", "关于做好第 " + number + " 批惠民事项办理的通知");
    item.put("at", at.toString());
    item.put("clockFrom", owed ? at.minusSeconds(7_200).toString() : null);
    item.put("dueAt", owed ? at.plusSeconds(36_000).toString() : null);
    item.put("state", owed ? "OPEN" : number % 3 == 0 ? "POSTED" : "PLANNED");
    item.put("push", number % 5 == 0);
    item.put("pinned", false);
    item.put("movable", true);
    item.put("link", "/posts/" + new UUID(3, number));
    return item;
  }
}
