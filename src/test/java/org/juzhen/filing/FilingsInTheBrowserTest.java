package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;

@HubTest
class FilingsInTheBrowserTest extends Browser {
  private static final FilePayload SCAN =
      new FilePayload(
          "同意件.pdf", "application/pdf", "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_closing_walks_through_the_wizard_the_queue_and_the_notice_board(Screen screen) {
    GivenFilings dali = new GivenFilings("DALI");
    String account = open(dali);
    Page page = as(dali.coordinator, screen);
    look(page, "/filings/new", "wizard-matters", screen);
    look(page, "/filings/new?kind=CLOSE", "wizard-account", screen);
    look(page, "/filings/new?kind=CLOSE&accountId=" + account, "wizard-form", screen);
    page.selectOption("#f-cause", "CANNOT_MAINTAIN");
    page.fill("#f-reason", "长期无力维护，内容并入主账号。");
    page.click("form[action='/filings'] button[type=submit]");
    page.waitForURL("**/filings/*-*");
    look(page, null, "wizard-check", screen);
    page.setInputFiles("#p-0-LEADER_CONSENT", SCAN);
    page.click("form:has(#p-0-LEADER_CONSENT) button[type=submit]");
    page.waitForSelector("form[action$='/submission'] button:not([disabled])");
    page.click("form[action$='/submission'] button");
    page.waitForURL("**/filings/*-*");
    String filing = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");

    Page supervisor = as(dali.supervisor, screen);
    look(supervisor, "/filings?waiting=true", "queue", screen);
    look(supervisor, filing + "?queue=true", "queue-decide", screen);
    supervisor.fill("#note", "同意");
    supervisor.click("button[name=decision][value=AGREE]");
    supervisor.waitForURL("**/filings?waiting=true");

    look(page, filing, "notice-board", screen);
    assertThat(page.textContent("main")).contains("还应在这些地方公告");
    look(page, "/accounts/" + account, "account-life", screen);
    look(page, filing + "/print", "print", screen);
    look(page, "/public/filings/verify?code=ABC", "verify", screen);
  }

  private static String open(GivenFilings dali) {
    var wanted = dali.toOpen("WECHAT", dali.world.unique("云岫旧号"), dali.world.unique("gh_"));
    wanted.put(
        "materials",
        java.util.List.of(
            java.util.Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意"),
            java.util.Map.of("type", "COLLECTIVE_RECORD", "text", "局长办公会第七次会议")));
    String id =
        org.juzhen.house.World.id(
            org.juzhen.house.World.as(dali.coordinator).body(wanted).post("/api/v1/filings"));
    org.juzhen.house.World.as(dali.coordinator)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(200);
    return GivenFilings.decide(dali.supervisor, id, "AGREE").path("accountId");
  }

  private static void look(Page page, String path, String name, Screen screen) {
    if (path != null) {
      page.navigate(path);
    }
    picture(page, "filing-" + name + "-" + screen.name().toLowerCase(java.util.Locale.ROOT));
    fits(page);
  }
}
