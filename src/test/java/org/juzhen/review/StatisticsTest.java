package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;
import org.juzhen.kernel.Ids;

/** Returns and findings by kind; people are counted for those who lead them, and never ranked. */
@HubTest
class StatisticsTest {
  private static final Set<String> LARGE = Set.of("review_case", "review_finding", "signature");

  @Inject GivenReview given;

  private String page(String who, String unit) {
    return given
        .browser(who)
        .get("/reviews/statistics" + (unit == null ? "" : "?unitId=" + unit))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private GivenReview.Office returned() {
    var office = given.office();
    var subject = Ids.next();
    given.submit(office, subject, given.piece(office, "<p>请拨打 13800138000 咨询</p>"));
    as(office.reviewer())
        .body(GivenReview.decision("RETURN", "请核对"))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
    return office;
  }

  @Test
  void returns_and_findings_are_counted_and_people_only_for_who_leads_them() {
    var office = returned();

    String leader = page(office.leader(), office.unit());
    assertThat(leader).contains("共送审 1 次，退回 1 次", "文中有手机号码", "按审核人", "<td>reviewer</td>");
    assertThat(page(office.editor(), office.unit()))
        .contains("共送审 1 次")
        .doesNotContain("<td>reviewer</td>");
    assertThat(page(office.leader(), null)).doesNotContain("<td>reviewer</td>");
    given
        .browser(given.office().leader())
        .get("/reviews/statistics?unitId=" + office.unit())
        .then()
        .statusCode(404);
  }

  @Test
  void they_are_exported_as_a_sheet() {
    var office = returned();

    byte[] sheet =
        given
            .browser(office.leader())
            .accept("*/*")
            .get("/reviews/statistics/figures.xlsx?unitId=" + office.unit())
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(new String(sheet, 0, 2)).isEqualTo("PK");
    given
        .browser(office.leader())
        .get("/reviews/statistics?from=2026-13-01")
        .then()
        .statusCode(400);
  }

  @Test
  void no_figure_reads_a_whole_table() throws SQLException, IOException {
    var office = given.office();
    Set<String> sent;
    try (SentStatements listening = new SentStatements()) {
      page(office.leader(), office.unit());
      sent =
          listening.sent().stream()
              .filter(s -> s.contains("review_case c"))
              .collect(Collectors.toSet());
    }
    assertThat(sent).hasSizeGreaterThan(4);
    try (Plans plans = Plans.with(rows())) {
      assertThat(plans.readingWhole(LARGE, sent)).isEmpty();
    }
  }

  private static List<String> rows() {
    return List.of(
        "set session_replication_role = replica",
        "create temporary table place on commit drop as select gen_random_uuid() as id from"
            + " generate_series(1, 200)",
        "create temporary table places on commit drop as select array_agg(id) as ids from place",
        "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
            + " title, grade, state, closed_at, created_at) select gen_random_uuid(), 'POST',"
            + " gen_random_uuid(), 1, ids[1 + n % 200], now() - n * interval '1 hour', '',"
            + " 'ORIGINAL', 'RETURNED', now(), now() from generate_series(1, 40000) n, places",
        "insert into review_finding (id, case_id, position, gate, severity, acceptable, rule, place)"
            + " select gen_random_uuid(), id, 1, 'TEXT', 'HINT', true, 'SHORT_LINK', 'WHOLE' from"
            + " review_case",
        "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
            + " signed_at) select gen_random_uuid(), id, gen_random_uuid(), gen_random_uuid(), '',"
            + " 'REVIEWER', 'APPROVE', '{}', now() from review_case",
        "analyze review_case, review_finding, signature");
  }
}
