package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * What a grade asks for besides words lies on the desk: plan, co-signatures, where gates are from.
 */
@HubTest
class DeskShowsTest {
  @Inject GivenReview review;

  private final UUID subject = Ids.next();
  private final UUID plan = Ids.next();
  private GivenReview.Office office;
  private GivenReview.Office other;
  private String name;

  @BeforeEach
  void two_units() {
    office = review.office();
    other = review.office();
    name = "会签" + subject.toString().substring(0, 8);
    review.sql(
        "update unit set short_name = $1 where id = $2", name, UUID.fromString(other.unit()));
  }

  private String desk(String who, UUID id) {
    return review.browser(who).get("/reviews/" + id).then().statusCode(200).extract().asString();
  }

  @Test
  @Clause({"R-DL-045", "R-SX-048"})
  void the_plan_and_the_units_concerned_are_shown_with_their_signatures() {
    UUID otherUnit = UUID.fromString(other.unit());
    UUID id =
        review.submit(
            office,
            subject,
            new Grading(Grade.COSIGN, List.of(otherUnit), plan),
            review.piece(office, "<p>涉事路段今日恢复通行。</p>"));
    String first = review.open(subject);

    assertThat(desk(office.reviewer(), id))
        .contains("应急预案", "/files/" + plan, name + " · <span class=\"tone\">未到");
    as(office.reviewer()).body(approval()).post("/api/v1/reviews/" + first + "/decisions");
    String cosign = review.open(subject);
    assertThat(desk(other.leader(), id)).contains(name + " · <span class=\"tone tone-soon\">待处理");
    assertThat(
            review
                .browser(other.leader())
                .get("/reviews/" + cosign + "/sign")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .contains("/files/" + plan, name);
    as(other.leader()).body(approval()).post("/api/v1/reviews/" + cosign + "/decisions");

    assertThat(desk(office.leader(), id))
        .contains(name + " · <span class=\"tone tone-good\">已通过", "leader");
  }

  @Test
  void what_asks_for_neither_says_nothing_of_them() {
    UUID id = review.submit(office, subject, review.piece(office, "<p>正文</p>"));

    assertThat(desk(office.reviewer(), id)).doesNotContain("应急预案", "相关单位：");
  }

  @Test
  @Clause("R-123-010")
  void the_five_gates_name_the_rule_they_come_from() {
    UUID id = review.submit(office, subject, review.piece(office, "<p>正文</p>"));
    String step = review.open(subject);

    assertThat(desk(office.reviewer(), id)).contains("国办发〔2018〕123号 四(二)", "/sign\"");
    assertThat(review.browser(office.reviewer()).get("/reviews/" + step + "/sign").asString())
        .contains("国办发〔2018〕123号 四(二)");
  }

  @Test
  void emergencies_and_deputies_are_found_from_where_people_are() {
    String coordinator = new World().person("coordinator", office.unit(), "COORDINATOR");

    assertThat(review.browser(office.reviewer()).get("/reviews").asString())
        .contains("href=\"/reviews/after\"");
    assertThat(review.browser(office.reviewer()).get("/reviews/after").asString())
        .contains("aria-current=\"page\">");
    assertThat(review.browser(coordinator).get("/units/" + office.unit()).asString())
        .contains("href=\"/deputies\"");
  }
}
