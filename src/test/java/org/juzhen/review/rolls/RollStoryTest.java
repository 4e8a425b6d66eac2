package org.juzhen.review.rolls;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts;

/** The lists that a unit keeps, and what the author hears of them before anybody reads. */
@HubTest
class RollStoryTest {
  @Inject GivenPosts posts;

  private GivenPosts.Office office;
  private String account;
  private String keeper;

  @BeforeEach
  void an_office_with_a_leader() {
    office = posts.office();
    account = posts.app(office);
    keeper = office.leader();
  }

  private ValidatableResponse keep(String who, String kind, int version, List<String> lines) {
    return as(who)
        .header("If-Match", version)
        .body(Map.of("lines", lines))
        .patch("/api/v1/units/" + office.unit() + "/review-lists/" + kind)
        .then();
  }

  private ValidatableResponse screened(String title, String body) {
    Map<String, Object> wanted = posts.draft(title, account);
    wanted.put("title", title);
    wanted.put("bodyHtml", body);
    String post =
        as(office.editor())
            .body(wanted)
            .post("/api/v1/posts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return as(office.editor()).post("/api/v1/posts/" + post + "/screening").then().statusCode(200);
  }

  @Test
  @Clause({"R-IM-079", "R-SX-046"})
  void a_wrong_title_a_wrong_order_and_a_misspelt_name_are_found_by_the_unit_s_own_list() {
    keep(keeper, "leaders", 0, List.of("1. 王建国 市委书记", "李明华\t市委副书记、市长", "", "陈志远，副市长"))
        .statusCode(200)
        .body("lines", equalTo(List.of("王建国 市委书记", "李明华 市委副书记、市长", "陈志远 副市长")))
        .body("version", equalTo(1));

    screened("工作会议", "<p>市长陈志远、市委书记王建过参加。李明华、王建国讲话。</p>")
        .body("findings.rule", hasItem(containsString("“陈志远”的职务写作“市长”")))
        .body("findings.rule", hasItem(containsString("“王建过”")))
        .body("findings.rule", hasItem(containsString("“王建国”应排在“李明华”之前")))
        .body("findings.mend", hasItem(containsString("王建国")))
        .body("blocking", equalTo(2));
  }

  @Test
  void a_line_that_cannot_be_read_is_named_and_nothing_is_kept() {
    keep(keeper, "leaders", 0, List.of("王建国 市委书记", "市长李明华"))
        .statusCode(422)
        .body("code", equalTo("ROLL_LINE_UNREADABLE"))
        .body("detail", containsString("第 2 行"));

    as(keeper)
        .get("/api/v1/units/" + office.unit() + "/review-lists")
        .then()
        .statusCode(200)
        .body("", hasSize(4))
        .body("lines.flatten()", hasSize(0));
  }

  @Test
  void only_keepers_change_a_list_and_nobody_overwrites_another_unseen() {
    keep(office.editor(), "laws", 0, List.of("云岫市燃气管理条例")).statusCode(403);
    keep(
            new World().person("stranger", new World().city(), "LEADER"),
            "laws",
            0,
            List.of("云岫市燃气管理条例"))
        .statusCode(404);
    keep(keeper, "laws", 0, List.of("《云岫市燃气管理条例》")).statusCode(200);
    keep(keeper, "laws", 0, List.of("云岫市供水条例")).statusCode(412);
    keep(keeper, "nothing", 0, List.of()).statusCode(404);

    screened("通知", "<p>根据《云岫市燃气管里条例》和《云岫市燃气管理条例》执行。</p>")
        .body("findings.findAll { it.rule.contains('燃气') }.text", equalTo(List.of("《云岫市燃气管里条例》")));
  }

  @Test
  @Clause("R-SX-047")
  void listed_sites_may_be_linked_and_shops_may_not() {
    String text = "<p>见 https://mall.example.org/1 和 https://item.jd.com/9</p>";
    screened("链接", text)
        .body(
            "findings.rule",
            hasItems(containsString("mall.example.org"), containsString("item.jd.com")));

    keep(keeper, "links", 0, List.of("https://example.org/path")).statusCode(200);

    screened("链接", text).body("findings.rule", not(hasItem(containsString("mall.example.org"))));
  }
}
