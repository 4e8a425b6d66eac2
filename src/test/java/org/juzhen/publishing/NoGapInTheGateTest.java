package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * Reviews that somebody with the hub's own database role makes up by himself: each has one gap, and
 * none ends in a clearance or a delivery.
 */
@HubTest
class NoGapInTheGateTest {
  private static final String CASE =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, author_ids,"
          + " submitted_at, title, grade, state, created_at, concerned_units) select $2, '%s', id,"
          + " 99, $3, %s, now(), title, '%s', 'OPEN', now(), %s from post where id = $1";
  private static final String PIECES =
      "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary,"
          + " source_url, media, cover, rendering, drawn) select $2, account_id, digest, 1, title,"
          + " body_html, summary, source_url, media, cover, rendering, drawn from post_variant where"
          + " post_id = $1";
  private static final String STEP =
      "insert into review_step (id, case_id, position, unit_id, roles, state, least, secrecy,"
          + " opened_at) values ($1, $2, $3, $4, array[$5], 'OPEN', $6, true, %s)";
  private static final String SIGN =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, 'x', $3, 'APPROVE',"
          + " '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true, \"text\":"
          + " true}', %s from review_step s, person p where s.id = $1 and p.username = $2";
  private static final String CLEAR =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id,"
          + " cleared_at, cleared_by, expires_at) select gen_random_uuid(), p.account_id, p.digest,"
          + " c.subject_kind, c.subject_id, c.id, now(), s.person_id, now() + interval '%d days'"
          + " from review_piece p join review_case c on c.id = p.case_id join signature s on"
          + " s.case_id = c.id and s.role = 'LEADER' where c.id = $1";
  private static final String PLAN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, next_at, once_key, created_at) select gen_random_uuid(), 'POST', $2, a.unit_id,"
          + " a.id, l.digest, l.id, 'PLANNED', now(), now(), replace(gen_random_uuid()::text, '-',"
          + " ''), now() from clearance l join account a on a.id = l.account_id where l.case_id = $1";

  @Inject GivenPosts given;

  private final UUID made = UUID.randomUUID();
  private Office office;
  private UUID post;

  @BeforeEach
  void a_post_that_nobody_put_forward() {
    office = given.office();
    post = UUID.fromString(given.written(office, given.marker(), given.app(office)));
  }

  private AbstractThrowableAssert<?, ?> refused(String statement, Object... values) {
    return assertThatThrownBy(() -> given.sql(statement, values));
  }

  private void put(String kind, String authors, String grade, String concerned) {
    UUID unit = UUID.fromString(office.unit());
    given.sql(CASE.formatted(kind, authors, grade, concerned), post, made, unit);
    given.sql(PIECES, post, made);
  }

  private UUID step(int position, String unit, String role, Integer least) {
    UUID id = UUID.randomUUID();
    given.sql(STEP.formatted("now()"), id, made, position, UUID.fromString(unit), role, least);
    return id;
  }

  private void signed(UUID step, String role, String who) {
    given.sql(SIGN.formatted("now()"), step, who, role);
  }

  private void signedByTwo() {
    UUID first = step(1, office.unit(), "REVIEWER", 1);
    UUID second = step(2, office.unit(), "LEADER", 2);
    signed(first, "REVIEWER", office.reviewer());
    signed(second, "LEADER", office.leader());
  }

  @Test
  void a_list_of_authors_with_a_gap_is_no_list() {
    UUID unit = UUID.fromString(office.unit());

    refused(CASE.formatted("POST", "array[null]::uuid[]", "ORIGINAL", "'{}'"), post, made, unit)
        .hasMessageContaining("author");
  }

  @Test
  void an_answer_s_review_serves_no_post() {
    UUID unit = UUID.fromString(office.unit());
    given.sql(CASE.formatted("REPLY", "'{}'", "REPLY", "'{}'"), post, made, unit);

    refused(PIECES, post, made).hasMessageContaining("an answer is words alone");
  }

  @Test
  void a_clearance_serves_its_own_post_alone() {
    put("POST", "array[author_id]", "ORIGINAL", "'{}'");
    signedByTwo();
    given.sql(CLEAR.formatted(7), made);

    refused(PLAN, made, UUID.randomUUID()).hasMessageContaining("for something else");
    assertThat(given.sql(PLAN, made, post)).as("the same for the post it was given for").isOne();
  }

  @Test
  void a_clearance_lasts_no_longer_than_its_place_allows() {
    put("POST", "array[author_id]", "ORIGINAL", "'{}'");
    signedByTwo();

    refused(CLEAR.formatted(8), made).hasMessageContaining("no longer than its place allows");
  }

  @Test
  void a_milder_grade_than_the_post_s_own_is_of_no_use() {
    given.sql("update post set grade = 'SENSITIVE' where id = $1", post);
    put("POST", "array[author_id]", "EMERGENCY", "'{}'");
    signed(step(1, office.unit(), "LEADER", 1), "LEADER", office.leader());
    given.sql(CLEAR.formatted(7), made);

    refused(PLAN, made, post).hasMessageContaining("for another grade");
  }

  @Test
  @Clause("R-SX-048")
  void a_unit_that_is_concerned_agrees_by_whoever_has_the_last_word_there() {
    Office other = given.office();
    put("POST", "array[author_id]", "ORIGINAL", "array['%s']::uuid[]".formatted(other.unit()));
    UUID first = step(1, office.unit(), "REVIEWER", 1);
    UUID beside = step(2, other.unit(), "EDITOR", null);
    UUID last = step(3, office.unit(), "LEADER", 2);
    signed(first, "REVIEWER", office.reviewer());
    signed(beside, "EDITOR", other.editor());
    signed(last, "LEADER", office.leader());

    refused(CLEAR.formatted(7), made).hasMessageContaining("concerned has not agreed");
  }

  @Test
  void nobody_signs_who_has_left_or_before_there_was_a_text() {
    put("POST", "array[author_id]", "ORIGINAL", "'{}'");
    UUID first = step(1, office.unit(), "REVIEWER", 1);

    refused(SIGN.formatted("now() - interval '1 day'"), first, office.reviewer(), "REVIEWER")
        .hasMessageContaining("before it was put forward");
    given.sql("update person set left_at = now() where username = $1", office.reviewer());
    refused(SIGN.formatted("now()"), first, office.reviewer(), "REVIEWER")
        .hasMessageContaining("who has left");
    refused(
            STEP.formatted("now() - interval '1 day'"),
            UUID.randomUUID(),
            made,
            2,
            UUID.fromString(office.unit()),
            "LEADER",
            2)
        .hasMessageContaining("opens after");
  }

  @Test
  void a_delegation_of_a_step_that_nobody_opened_does_not_hold() {
    put("POST", "array[author_id]", "EMERGENCY", "'{}'");
    String deputy = office.filings().world.person("deputy", office.unit(), "HANDLER");
    UUID step = UUID.randomUUID();
    UUID unit = UUID.fromString(office.unit());
    given.sql(STEP.formatted("null"), step, made, 1, unit, "LEADER", 1);
    given.sql(
        "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by, set_by_name)"
            + " select $1, $2, 'LEADER', l.id, d.id, now() - interval '1 minute', l.id, 'x' from"
            + " person l, person d where l.username = $3 and d.username = $4",
        made,
        unit,
        office.leader(),
        deputy);

    refused(
            "insert into signature (id, case_id, step_id, person_id, person_name, role, decision,"
                + " gates, signed_at, stand_in_id, for_person_id, for_person_name, because) select"
                + " gen_random_uuid(), $1, $2, deputy_id, 'x', 'LEADER', 'APPROVE', '{\"political\":"
                + " true, \"legal\": true, \"policy\": true, \"secrecy\": true, \"text\": true}',"
                + " now(), id, person_id, 'y', 'TIMED_OUT' from stand_in where id = $1",
            made,
            step)
        .hasMessageContaining("the delegation does not hold");
  }

  @Test
  void what_blocks_is_let_pass_by_no_author_and_only_once() {
    Map<String, Object> text = given.draft(given.marker(), given.app(office));
    text.put("bodyHtml", "<p>【机密】12路公交车延长到高铁站。</p>");
    String written = World.id(as(office.editor()).body(text).post("/api/v1/posts"));
    given.act(office, written, "submission", Map.of()).then().statusCode(200);
    String answer =
        "update review_finding f set answer = 'ACCEPTED', answer_note = 'x', answered_at = now(),"
            + " answered_by = p.id from review_case c, person p where c.id = f.case_id and"
            + " c.subject_id = $1 and f.severity = 'BLOCK' and p.username = $2";
    UUID id = UUID.fromString(written);

    refused(answer, id, office.editor()).hasMessageContaining("the author answers no finding");
    refused(answer, id, office.reviewer()).hasMessageContaining("the role is missing");
    given.sql(answer, id, office.leader());
    refused(answer, id, office.leader()).hasMessageContaining("answered once");
  }
}
