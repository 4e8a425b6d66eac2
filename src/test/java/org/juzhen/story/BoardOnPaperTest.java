package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What a city with a hundred and fifty accounts holds in hand when it prints its calendar. */
@HubTest
class BoardOnPaperTest extends Browser {
  private static final int ACCOUNTS = 150;
  private static final String MORE = "**/calendar/items?*cursor=*";

  /** A printer that notes what is said until it is asked, and that it was. */
  private static final String PRINTER =
      "window.said = []; window.printed = 0; window.print = () => { window.printed++;"
          + " dispatchEvent(new Event('beforeprint')); }; addEventListener('DOMContentLoaded', ()"
          + " => { const said = document.querySelector('[data-board-said]'); if (said) new"
          + " MutationObserver(() => window.said.push(said.textContent)).observe(said, { childList:"
          + " true, characterData: true, subtree: true }); });";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;

  @BeforeEach
  void a_hundred_and_fifty_accounts_owe_an_article() throws SQLException, IOException {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    String app = given.city.app();
    given.article(clock.now());
    all(
        "insert into account (id, unit_id, platform, kind, name, platform_id, status, main,"
            + " created_at) select gen_random_uuid(), unit_id, 'WEIBO', 'OTHER', '云岫街道' ||"
            + " lpad(n::text, 3, '0'), 'paper' || id || n, 'ACTIVE', false, now() from account,"
            + " generate_series(2, "
            + ACCOUNTS
            + ") n where id = '"
            + app
            + "'",
        "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
            + " clock_start_at, due_at, state) select gen_random_uuid(), d.article_id, d.version,"
            + " a.id, d.unit_id, d.tier, d.basis_id, d.clock_start_at, d.due_at, 'OPEN' from duty d"
            + " join account a on a.platform_id like 'paper' || d.account_id || '%' where"
            + " d.account_id = '"
            + app
            + "'");
  }

  @AfterEach
  void they_are_gone() throws SQLException, IOException {
    clock.reset();
    all(
        "set session_replication_role = replica",
        "delete from duty where account_id in (select id from account where platform_id like"
            + " 'paper%')",
        "delete from account where platform_id like 'paper%'");
  }

  private static void all(String... statements) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      for (String one : statements) {
        statement.execute(one);
      }
      database.commit();
    }
  }

  @Test
  void the_button_reads_all_accounts_says_how_far_it_is_and_prints_every_one() {
    Page page = board("/calendar?view=week");
    assertThat(count(page)).contains("100 个账号").contains("还有更多账号");

    page.locator("[data-board-print]").click();
    page.waitForFunction("() => window.printed === 1");

    assertThat(page.evaluate("() => window.said.join()").toString()).contains("已读 100 个账号");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(printed(page)).hasSize(ACCOUNTS);
    assertThat(new HashSet<>(printed(page))).as("each account").hasSize(ACCOUNTS);
    assertThat(printed(page).subList(1, ACCOUNTS)).as("what is due at once by name").isSorted();
    assertThat(head(page)).contains("打印于").contains("150 个账号");
    assertThat(page.locator("[data-board]").isVisible()).as("cut at its edges").isFalse();
    assertThat(page.locator("[data-board-note]").isVisible()).isFalse();
    assertThat(page.locator("[data-board-count]").isVisible()).as("help with keys").isFalse();
    assertThat(page.locator(".board-list-move").first().isVisible()).as("buttons").isFalse();
    onPaper(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.evaluate("() => dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator(".board-table").count()).as("the board again").isZero();
    assertThat(page.locator("[data-board]").isVisible()).isTrue();
  }

  @Test
  void by_the_keys_of_the_browser_it_prints_the_list_and_shows_its_first_lines_again() {
    Page page = board("/calendar?view=list");

    page.keyboard().press("Control+p");
    page.waitForFunction("() => window.printed === 1");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(printed(page)).hasSize(ACCOUNTS);
    page.evaluate("() => dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator(".board-printed").count()).isZero();
  }

  @Test
  void what_cannot_be_read_whole_is_not_printed_and_read_again_it_is() {
    Page page = board("/calendar?view=week");
    page.route(MORE, route -> route.abort("aborted"));

    page.locator("[data-board-print]").click();
    page.locator("[data-board-note]").getByText("没有读全，所以没有打印").waitFor();
    assertThat(page.evaluate("() => window.printed")).isEqualTo(0);

    page.unroute(MORE);
    page.locator("[data-board-note] button").click();
    page.waitForFunction("() => window.printed === 1");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(printed(page)).hasSize(ACCOUNTS);
  }

  @Test
  void from_the_menu_of_the_browser_the_paper_says_that_it_is_not_all() {
    Page page = board("/calendar?view=week");

    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(printed(page)).hasSize(100);
    assertThat(head(page)).contains("只印出已经读到的 100 个账号");
  }

  @Test
  void of_what_never_ends_a_part_is_printed_and_the_paper_says_so() {
    Page page = board("/calendar?view=week");
    JsonObject one = new JsonObject(page.request().get(items()).text());
    page.route(MORE, route -> route.fulfill(again(one)));

    page.locator("[data-board-print]").click();
    page.waitForFunction("() => window.printed === 1");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(head(page)).contains("内容太多，只印出").contains("2000 个账号");
  }

  private Page board(String address) {
    Page page = as(given.city.editor, DESK);
    page.addInitScript(PRINTER);
    page.navigate(address);
    page.waitForFunction(
        "() => document.querySelector('[data-board-count]').textContent.includes('100')");
    return page;
  }

  /** The first page as the browser asked for it. */
  private String items() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    return "/calendar/items?from=" + monday + "&to=" + monday.plusDays(6);
  }

  private int round;

  /** The same accounts under other names, and always more behind them. */
  private Route.FulfillOptions again(JsonObject one) {
    String text = one.encode();
    JsonArray rows = one.getJsonArray("rows");
    round++;
    for (int i = 0; i < rows.size(); i++) {
      String id = rows.getJsonObject(i).getString("id");
      text = text.replace(id, String.format("%08d", round * 1000 + i) + id.substring(8));
    }
    return new Route.FulfillOptions().setContentType("application/json").setBody(text);
  }

  private static String count(Page page) {
    return page.locator("[data-board-count]").textContent();
  }

  private static String head(Page page) {
    List<String> said =
        page.locator(".board-printed").all().stream()
            .filter(Locator::isVisible)
            .map(Locator::textContent)
            .toList();
    return String.join("\n", said);
  }

  /** The accounts of the lines that can be seen. */
  private static List<String> printed(Page page) {
    @SuppressWarnings("unchecked")
    List<String> names =
        (List<String>)
            page.evaluate(
                "() => [...document.querySelectorAll('.board-table tbody tr')].filter(r =>"
                    + " r.offsetHeight > 0).map(r => r.cells[1].textContent)");
    return names;
  }

  /** As wide as a sheet of A4 within its margins: a table with a head, nothing beyond its edge. */
  private static void onPaper(Page page) {
    page.setViewportSize(688, 1000);
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    picture(page, "board-paper");
    assertThat(page.locator(".board-table thead").isVisible()).isTrue();
    assertThat(
            page.evaluate(
                "() => getComputedStyle(document.querySelector('.board-table tbody"
                    + " tr')).display"))
        .isEqualTo("table-row");
    fits(page);
  }
}
