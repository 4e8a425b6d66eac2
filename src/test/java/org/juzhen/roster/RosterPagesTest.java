package org.juzhen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class RosterPagesTest extends Browser {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

  @Test
  void a_coordinator_keeps_the_records_of_the_unit_on_one_page() {
    GivenFilings given = new GivenFilings();
    given.account();
    for (Screen screen : Screen.values()) {
      Page page = as(given.coordinator, screen);
      page.navigate("/units/" + given.bureau);
      fits(page);
      picture(page, "roster-unit-empty-" + screen);
    }
    Page page = as(given.coordinator, Screen.DESK);
    page.navigate("/units/" + given.bureau);
    page.click("#contractors details:first-of-type summary");
    page.fill("#f-cname", "云岫传媒有限公司");
    page.fill("#f-qualification", "营业执照与业绩已核对");
    page.fill("#f-qualifiedOn", TODAY.toString());
    page.click("#contractors details:first-of-type button[type=submit]");
    page.click("#contractors details:last-of-type summary");
    page.fill("#f-number", "云承〔2026〕1号");
    page.fill("#f-signedOn", TODAY.toString());
    page.fill("#f-expiresOn", TODAY.minusDays(1).toString());
    page.click("#contractors details:last-of-type button[type=submit]");

    assertThat(page.textContent("[role=alert]")).isNotBlank();
    assertThat(page.inputValue("#f-number")).isEqualTo("云承〔2026〕1号");
    page.fill("#f-expiresOn", TODAY.plusDays(20).toString());
    page.click("#contractors details:last-of-type button[type=submit]");
    assertThat(page.textContent("#contractors")).contains("云承〔2026〕1号", "还剩 20 天", "不能承办");
    picture(page, "roster-unit");
  }

  @Test
  void a_login_is_entrusted_and_handed_over_on_its_page() {
    GivenFilings given = new GivenFilings();
    String account = given.account();
    String keeper = given.world.person("keeper", given.bureau, "EDITOR");
    String heir = given.world.person("heir", given.bureau, "EDITOR");
    Page coordinator = as(given.coordinator, Screen.DESK);
    coordinator.navigate("/accounts/" + account);
    coordinator.click("a[href$='/custody']");
    coordinator.click("details summary >> text=登记保管");
    coordinator.selectOption("#f-holderId", id(given, keeper));
    coordinator.fill("#f-boundPhone", "13900001234");
    coordinator.fill("#f-devices", "新媒体室台式机");
    coordinator.click("details[open] button[type=submit]");
    assertThat(coordinator.textContent("main"))
        .contains("139****1234")
        .doesNotContain("13900001234");
    coordinator.selectOption("#f-receiverId", id(given, heir));
    coordinator.click("text=发起移交 >> nth=-1");
    picture(coordinator, "roster-custody");

    Page phone = as(keeper, Screen.PHONE);
    phone.navigate("/accounts/" + account + "/custody");
    fits(phone);
    phone.locator("input[name=points]").all().forEach(box -> box.check());
    picture(phone, "roster-custody-phone");
    phone.click("text=确认移交");
    Page receiving = as(heir, Screen.PHONE);
    receiving.navigate("/accounts/" + account + "/custody");
    receiving.click("text=确认接收");

    assertThat(receiving.textContent("main")).contains("heir", "已完成");
  }

  @Test
  void a_supervisor_sees_who_could_be_taken_for_whom() {
    GivenFilings given = new GivenFilings();
    String name = given.world.unique("云岫文旅");
    open(given, given.bureau, given.coordinator, name);
    String other = given.world.department("文化局", given.city);
    String second = given.world.person("second", other, "COORDINATOR");
    open(given, other, second, name + "发布");
    Page page = as(given.supervisor, Screen.DESK);
    page.navigate("/accounts/look-alikes");

    assertThat(page.textContent("main")).contains(name, name + "发布", "名称近似");
    picture(page, "roster-alike");
    Page phone = as(given.supervisor, Screen.PHONE);
    phone.navigate("/accounts/look-alikes");
    fits(phone);
    phone.navigate("/units");
    fits(phone);
  }

  @SuppressWarnings("unchecked")
  private static void open(GivenFilings given, String unit, String coordinator, String name) {
    Map<String, Object> filing = given.toOpen("WECHAT", name, given.world.unique("gh_"));
    ((Map<String, Object>) filing.get("account")).put("unitId", unit);
    String id = World.as(coordinator).body(filing).post("/api/v1/filings").path("id");
    World.as(coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    GivenFilings.decide(given.supervisor, id, "AGREE").then().statusCode(200);
  }

  private static String id(GivenFilings given, String username) {
    return World.as(given.supervisor)
        .get("/api/v1/people?limit=500&unitId=" + given.bureau)
        .path("items.find { it.username == '" + username + "' }.id");
  }
}
