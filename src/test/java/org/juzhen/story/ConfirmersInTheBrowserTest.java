package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.admin;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Whoever runs an account names who confirms its pushes, on a desk, a phone and by keyboard. */
@HubTest
class ConfirmersInTheBrowserTest extends Browser {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenConfirmers given;
  private String wishes;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenConfirmers(due);
    wishes = "/accounts/" + given.wechat + "/posting-wishes";
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void people_are_named_with_their_hours_by_keyboard_and_removed() {
    Page page = as(given.city.editor, Screen.DESK);
    page.navigate(wishes);
    assertThat(page.textContent("#confirmers")).contains("没有指定群发确认人");
    picture(page, "confirmers-none-desk");
    page.focus("#f-personId");
    page.keyboard().type("leader");
    page.fill("#f-from", "08:30");
    page.fill("#f-until", "08:30");
    picture(page, "confirmers-typed-desk");
    page.press("#confirmers form.card-body button", "Enter");
    page.waitForURL("**/confirmers");

    assertThat(page.textContent("[role=alert]")).contains("00:00–12:00");
    assertThat(page.textContent("#e-until")).isNotBlank();
    assertThat(page.inputValue("#f-from")).isEqualTo("08:30");
    assertThat(page.inputValue("#f-personId")).isEqualTo(given.id(given.city.leader));
    picture(page, "confirmers-wrong-desk");
    page.fill("#f-until", "18:00");
    page.check("#confirmers [name=workingDays]");
    page.press("#confirmers form.card-body button", "Enter");
    page.getByText("已保存").waitFor();

    assertThat(page.textContent("#confirmers")).contains("leader", "08:30–18:00", "只在工作日");
    given.named(given.city.reviewer, "20:00", "08:00");
    given.named(given.city.coordinator, "08:00", "20:00");
    admin()
        .body(Map.of("roles", List.of()))
        .put("/api/v1/people/" + given.id(given.city.coordinator) + "/roles")
        .then()
        .statusCode(200);
    page.reload();
    assertThat(page.textContent("#confirmers")).contains("20:00–次日 08:00", "不能确认");
    fits(page);
    picture(page, "confirmers-desk");
    page.click("button[aria-label='删除 leader 08:30–18:00']");
    page.getByText("已保存").waitFor();
    assertThat(page.textContent("#confirmers tbody")).doesNotContain("leader");
  }

  @Test
  void it_fits_a_phone_and_others_only_read() {
    given.named(given.city.reviewer, "08:30", "12:00");
    given.named(given.city.reviewer, "14:00", "17:30");
    given.named(given.city.leader, "20:00", "08:00");
    Page page = as(given.city.editor, Screen.PHONE);
    page.navigate(wishes);
    fits(page);
    picture(page, "confirmers-phone");
    page.selectOption("#f-personId", given.id(given.city.leader));
    page.fill("#f-from", "12:00");
    page.fill("#f-until", "14:00");
    page.click("#confirmers form.card-body button[type=submit]");
    page.getByText("已保存").waitFor();
    assertThat(page.textContent("#confirmers tbody")).contains("12:00–14:00");

    Page reader = as(given.city.reviewer, Screen.PHONE);
    reader.navigate(wishes);
    fits(reader);
    assertThat(reader.textContent("#confirmers")).contains("在岗");
    assertThat(reader.locator("#confirmers button").count()).isZero();
  }
}
