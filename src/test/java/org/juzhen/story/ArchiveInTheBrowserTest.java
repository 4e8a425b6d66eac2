package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.Cause;

/** The page of an account that has ended, on a desk and on a phone. */
@HubTest
class ArchiveInTheBrowserTest extends Browser {
  private static final int COLUMNS = 9;

  @Inject DueWorks due;
  @Inject AccountDesk accounts;
  @Inject HubClock clock;

  private static String wide() {
    String head = "<th>二〇二六年度补贴项目</th>".repeat(COLUMNS);
    String row = "<td>小麦每亩一百二十元</td>".repeat(COLUMNS);
    return "<p>补贴按户申领，标准如下。</p><h2>补贴标准</h2><ul><li>种植面积按承包合同</li><li>一年一次</li></ul><table><tr>"
        + head
        + "</tr><tr>"
        + row
        + "</tr></table><p>咨询电话见原文。</p>";
  }

  @Test
  void a_wide_table_scrolls_within_its_own_box_and_the_page_stays_where_it_is() {
    GivenArticle given = new GivenArticle(due);
    given.marked(wide());
    given.posted();
    UUID account = UUID.fromString(given.app);
    Cause cause = new Cause(Actor.hub("archive"), null, clock.now());
    DueWorks.await(() -> accounts.announceClosing(account, null, cause));
    DueWorks.await(() -> accounts.close(account, cause));

    for (Screen screen : Screen.values()) {
      Page page = window(screen);
      page.navigate("/public/accounts/" + account);
      page.click("details summary");
      fits(page);
      picture(page, "archive-" + screen);
      assertThat(page.isVisible(".article-body h4")).isTrue();
      assertThat(page.locator(".article-body td").first().boundingBox().width)
          .as("a cell that can be read")
          .isGreaterThan(60);
    }
    Page phone = window(Screen.PHONE);
    phone.navigate("/public/accounts/" + account);
    phone.click("details summary");
    assertThat(
            phone.evaluate(
                "() => { const b = document.querySelector('.table-responsive');"
                    + " b.scrollLeft = 100; return b.scrollLeft; }"))
        .as("pixels that the box was scrolled")
        .isEqualTo(100);
  }
}
