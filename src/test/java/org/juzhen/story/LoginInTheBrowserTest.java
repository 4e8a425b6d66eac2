package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class LoginInTheBrowserTest extends Browser {
  private final World world = new World();

  @Test
  void a_wrong_password_is_refused_in_words_and_the_name_stays() {
    Page page = window(DESK);
    page.navigate("/login");
    page.fill("#username", "admin");
    page.fill("#password", "not-this-one");

    page.click(".entry-form button[type=submit]");

    assertThat(page.textContent("[role=alert]")).contains("用户名或密码不对");
    assertThat(page.inputValue("#username")).isEqualTo("admin");
  }

  @Test
  void whoever_wanted_a_page_gets_there_after_signing_in() {
    String reviewer = world.person("reviewer", world.city(), "REVIEWER");
    Page page = window(DESK);
    page.navigate("/notices");
    page.fill("#username", reviewer);
    page.fill("#password", World.PASSWORD);

    page.click(".entry-form button[type=submit]");

    page.waitForURL("**/notices");
    picture(page, "notices-desk");
  }

  @Test
  void a_reviewer_sees_only_the_entries_of_a_reviewer() {
    String reviewer = world.person("reviewer2", world.city(), "REVIEWER");

    Page page = as(reviewer, DESK);

    assertThat(page.locator(".side a.side-link").allTextContents())
        .map(String::strip)
        .contains("今天", "审核", "账号与备案")
        .doesNotContain("管理", "监管");
    picture(page, "today-desk");
  }

  @Test
  void on_a_phone_the_bar_below_opens_the_rest_and_nothing_sticks_out() {
    String handler = world.person("handler", world.city(), "HANDLER");
    Page page = as(handler, PHONE);
    fits(page);

    page.click(".tabbar [data-nav=open]");

    assertThat(page.isVisible(".side a[href='/knowledge']")).isTrue();
    picture(page, "today-phone");
  }

  @Test
  void the_theme_and_the_folded_navigation_are_remembered() {
    Page page = as("admin", DESK);
    page.click("summary.top-button");
    page.click("[data-theme=dark]");
    page.keyboard().press("Escape");
    page.click("[data-nav=fold]");

    page.navigate("/admin/people");

    assertThat(page.getAttribute("html", "data-bs-theme")).isEqualTo("dark");
    assertThat(page.getAttribute("html", "class")).contains("nav-narrow");
    picture(page, "people-dark");
  }

  @Test
  void the_language_is_chosen_once_and_kept() {
    Page page = as("admin", DESK);

    page.navigate("/language/en?to=/admin/units");

    assertThat(page.textContent("h1")).isEqualTo("Units");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    picture(page, "units-en");
  }

  @Test
  void whoever_signs_out_is_asked_to_sign_in_again() {
    Page page = as("admin", DESK);
    page.click("summary.top-button");
    page.click("form[action='/logout'] button");
    page.waitForURL("**/login");

    page.navigate("/admin/people");

    assertThat(page.url()).contains("/login?to=/admin/people");
  }
}
