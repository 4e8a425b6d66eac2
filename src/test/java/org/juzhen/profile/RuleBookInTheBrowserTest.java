package org.juzhen.profile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;

/** A supervisor looks a rule up, sees what a stricter one would reach, and decides it. */
@HubTest
class RuleBookInTheBrowserTest extends Browser {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_supervisor_decides_a_stricter_rule_and_is_told_when_it_would_be_looser(Screen screen) {
    GivenRules given = new GivenRules("SHAANXI");
    Page page = as(given.ofCity, screen);
    page.navigate("/rules/" + given.city);
    assertThat(page.locator("h1")).containsText("的规则册");
    fits(page);
    picture(page, "rules-" + screen);
    dark(page, "rules-dark-" + screen);

    page.fill("#q", "关停公告期");
    page.click("form[role=search] button[type=submit]");
    assertThat(page.locator(".rule-table tbody tr")).hasCount(1);
    page.click(".rule-table tbody a");
    assertThat(page.locator("h1")).hasText("关停公告期");

    page.fill("input[name=value]", "15");
    page.selectOption("select[name=unit]", "wd");
    basis(page);
    page.click("button:has-text('保存新值')");
    assertThat(page.locator(".reason-late")).containsText("陕政公开办〔2021〕18号 第8条(三)");
    assertThat(page.locator("input[name=value]")).hasValue("15");
    picture(page, "rule-refused-" + screen);

    page.fill("input[name=value]", "45");
    page.selectOption("select[name=unit]", "d");
    page.click("button:has-text('先看影响')");
    assertThat(page.locator("#outlook")).containsText("30 天 → 45 天");
    assertThat(page.locator("#outlook")).containsText("公告期正在进行");
    fits(page);
    picture(page, "rule-preview-" + screen);
    dark(page, "rule-dark-" + screen);
    page.click("button:has-text('保存新值')");
    assertThat(page.locator(".flash")).containsText("新值已保存");
    assertThat(page.locator(".rule-chain li.counts")).containsText("45 天");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_year_without_a_notice_is_marked_and_the_administrator_has_the_form(Screen screen) {
    Page page = as("admin", screen);
    page.navigate("/working-days?year=2025");
    assertThat(page.locator("table")).containsText("2025-09-28");
    fits(page);
    picture(page, "working-days-" + screen);

    page.navigate("/working-days?year=2998");
    assertThat(page.locator(".reason-late")).containsText("还没有录入");
    page.fill("#f-day", "2997-10-01");
    page.fill("#f-document", "国办发明电〔2997〕7号");
    page.click("button:has-text('保存这一天')");
    assertThat(page.locator("input[name=day]")).hasValue("2997-10-01");
    fits(page);
    picture(page, "working-days-unknown-" + screen);
  }

  private static void basis(Page page) {
    page.fill("#f-document", "云府办〔2026〕8号");
    page.fill("#f-clause", "第三条");
  }

  private static void dark(Page page, String name) {
    page.evaluate("() => document.documentElement.setAttribute('data-bs-theme', 'dark')");
    picture(page, name);
    page.evaluate("() => document.documentElement.setAttribute('data-bs-theme', 'light')");
  }
}
