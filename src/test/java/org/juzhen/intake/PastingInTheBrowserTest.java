package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;

/** An editor marks a page of a portal that the hub cannot reach, copies it, and pastes it. */
@HubTest
class PastingInTheBrowserTest extends Browser {
  private static final String DATA =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==";
  private static final FilePayload PICTURE =
      new FilePayload("大厅.png", "image/png", Base64.getDecoder().decode(DATA));
  private static final String COPIED =
      "<h1>关于供暖补贴的通知</h1><p>来源：云岫市财政局 发布时间：2025-11-20 09:30</p>"
          + "<h2>一、标准</h2><table><tr><td>每户</td><td>300 元</td></tr></table>"
          + "<p><a href='https://www.portal.example/zc/1.html'>补贴办法</a></p>"
          + "<p><img alt='办事大厅' src='data:image/png;base64,"
          + DATA
          + "'></p>";

  private GivenPortal portal;

  @BeforeEach
  void somebodyWhoEnters() {
    portal = new GivenPortal();
  }

  /** Marks all of a page elsewhere and copies it, as people do. */
  private static void copy(Page window, String html) {
    Page elsewhere = window.context().newPage();
    elsewhere.setContent(html);
    elsewhere.keyboard().press("Control+A");
    elsewhere.keyboard().press("Control+C");
    elsewhere.close();
    window.bringToFront();
  }

  private static void allow(Page page) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  @Test
  void a_table_and_a_picture_are_pasted_by_keys_and_found_on_the_articles_page() {
    Page page = as(portal.editor, DESK);
    allow(page);
    page.navigate("/articles/new");
    copy(page, COPIED);

    page.focus("[data-paste-shown]");
    page.keyboard().press("Control+V");

    page.locator("[data-paste-shown] img[alt=办事大厅]").waitFor();
    assertThat(page.inputValue("[name=title]")).isEqualTo("关于供暖补贴的通知");
    assertThat(page.inputValue("[name=source]")).isEqualTo("云岫市财政局");
    assertThat(page.inputValue("[name=publishedAt]")).isEqualTo("2025-11-20 09:30");
    assertThat(page.locator("[data-paste-shown] table td").allInnerTexts())
        .containsExactly("每户", "300 元");
    assertThat(page.locator("[data-paste-said]").innerText()).contains("1 张表");
    picture(page, "entry-pasted");

    page.selectOption("[name=portalId]", portal.id);
    page.click("summary:has-text('主题、行业、地区')");
    page.fill("[name=topics]", "民生、供暖");
    page.setInputFiles(
        "[name=attachments]",
        new FilePayload[] {
          new FilePayload(
              "申报表.pdf", "application/pdf", "%PDF-1.4 表".getBytes(StandardCharsets.UTF_8))
        });
    page.click("button[type=submit]:has-text('保存')");
    page.waitForURL("**/articles/0*");

    assertThat(page.locator(".article-body table td").allInnerTexts())
        .containsExactly("每户", "300 元");
    assertThat(page.locator(".article-body h2").allInnerTexts()).contains("一、标准");
    assertThat(page.locator(".article-body a").first().getAttribute("href"))
        .isEqualTo("https://www.portal.example/zc/1.html");
    Object width =
        page.locator(".article-body img[alt=办事大厅]")
            .evaluate(
                "async i => { i.scrollIntoView(); await i.decode(); return i.naturalWidth; }");
    assertThat(((Number) width).intValue()).isEqualTo(1);
    page.getByText("申报表.pdf").waitFor();
    assertThat(page.locator("dd:has-text('民生')").innerText()).contains("供暖");
  }

  @Test
  void what_is_no_picture_is_said_and_nothing_that_was_typed_is_lost() {
    Page page = as(portal.editor, PHONE);
    allow(page);
    page.navigate("/articles/new");
    page.fill("[name=title]", "我写的标题");
    page.focus("[data-paste-shown]");
    page.keyboard().type("先写的一段话");
    copy(page, COPIED);
    page.focus("[data-paste-shown]");
    page.keyboard().press("Control+End");
    page.keyboard().press("Control+V");
    page.locator("[data-paste-shown] table").waitFor();
    assertThat(page.inputValue("[name=title]")).isEqualTo("我写的标题");

    page.setInputFiles(
        "[data-paste-pictures]",
        new FilePayload[] {
          PICTURE, new FilePayload("说明.png", "image/png", "不是图片".getBytes(StandardCharsets.UTF_8))
        });

    page.locator("[data-paste-missing]").getByText("说明.png").waitFor();
    assertThat(page.locator("[data-paste-shown] img").count()).isEqualTo(2);
    assertThat(page.locator("[data-paste-shown]").innerText()).contains("先写的一段话");
    fits(page);
    picture(page, "entry-pasted-phone");
    page.click("[data-paste-toggle]");
    assertThat(page.inputValue("[name=bodyHtml]")).contains("先写的一段话", "<table", "src=\"file:");
    page.click("[data-paste-toggle]");
    page.locator("[data-paste-shown] table").waitFor();
    assertThat(page.locator("[data-paste-shown] img").count()).isEqualTo(2);
    fits(page);
  }
}
