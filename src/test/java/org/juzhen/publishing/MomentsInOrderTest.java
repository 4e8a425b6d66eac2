package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.publishing.GivenPosts.Office;

/** Direct SQL under the application's role: no moment lies before the one that it follows. */
@HubTest
class MomentsInOrderTest {
  private static final String CASE =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, author_id,"
          + " author_ids, submitted_at, title, grade, state, created_at) select $2, 'POST', id, 9,"
          + " unit_id, author_id, array[author_id], now() + cast(cast($3 as text) as interval), title, grade,"
          + " 'OPEN', now() + cast(cast($3 as text) as interval) from post where id = $1";
  private static final String REPLY =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
          + " title, grade, state, created_at) values ($1, 'REPLY', $1, 1, $2, now(), 't', 'REPLY',"
          + " 'OPEN', now())";
  private static final String ANSWER =
      "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary)"
          + " values ($1, $2, piece_digest($2, '', '无主答复', '', null, '{}'), 1, '', '无主答复', '')";
  private static final String STEPS =
      "insert into review_step (id, case_id, position, stage, least, secrecy, unit_id, roles, state,"
          + " opened_at) values (gen_random_uuid(), $1, 1, 1, 1, true, $2, '{REVIEWER}', 'OPEN',"
          + " now()), (gen_random_uuid(), $1, 2, 2, 2, false, $2, '{LEADER}', 'OPEN', null)";
  private static final String SIGN =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, 'x', s.roles[1], 'APPROVE',"
          + " '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true, \"text\":"
          + " true}', now() + cast(cast($4 as text) as interval) from review_step s, person p where s.case_id = $1"
          + " and s.position = $3 and p.username = $2";
  private static final String CLEAR =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id, cleared_at,"
          + " cleared_by, expires_at) select gen_random_uuid(), p.account_id, p.digest,"
          + " c.subject_kind, c.subject_id, c.id, g.signed_at + cast(cast($2 as text) as interval), g.person_id,"
          + " g.signed_at + cast(cast($2 as text) as interval) + interval '6 days' from review_piece p"
          + " join review_case c on c.id = p.case_id join signature g on g.case_id = c.id"
          + " and g.role = 'LEADER' where c.id = $1";

  @Inject GivenPosts given;

  private final UUID made = UUID.randomUUID();

  @AfterEach
  void the_platforms_work() {
    Platforms.heal();
  }

  private AbstractThrowableAssert<?, ?> refused(String statement, Object... values) {
    return assertThatThrownBy(() -> given.sql(statement, values));
  }

  @Test
  void nothing_is_put_forward_before_it_was_written() {
    Office office = given.office();
    UUID post = UUID.fromString(given.written(office, given.marker(), given.app(office)));

    refused(CASE, post, made, "-1 hour").hasMessageContaining("before it was there");
    assertThat(given.sql(CASE, post, made, "0 hours")).isEqualTo(1);
  }

  @Test
  void nobody_signs_before_the_step_the_earlier_signature_and_the_role_and_no_ghost_is_cleared() {
    Office office = given.office();
    given.sql(REPLY, made, UUID.fromString(office.unit()));
    given.sql(ANSWER, made, UUID.fromString(given.app(office)));
    given.sql(STEPS, made, UUID.fromString(office.unit()));

    refused(SIGN, made, office.reviewer(), 1, "-1 second").isInstanceOf(Exception.class);
    given.sql(SIGN, made, office.reviewer(), 1, "1 minute");
    refused(SIGN, made, office.leader(), 2, "0 seconds")
        .hasMessageContaining("comes after what it follows");
    given.sql(
        "update person_role set granted_at = now() + interval '1 hour' where person_id ="
            + " (select id from person where username = $1)",
        office.leader());
    refused(SIGN, made, office.leader(), 2, "2 minutes")
        .hasMessageContaining("the role was given after the signature");
    given.sql(SIGN, made, office.leader(), 2, "2 hours");

    refused(CLEAR, made, "0 seconds").hasMessageContaining("there is nothing to be cleared");
  }

  @Test
  void a_clearance_begins_with_the_last_signature() {
    Office office = given.office();
    UUID post = UUID.fromString(given.written(office, given.marker(), given.app(office)));
    given.sql(CASE, post, made, "0 hours");
    given.sql(
        "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary,"
            + " source_url, media, cover, rendering, drawn) select $2, account_id, digest, 1, title,"
            + " body_html, summary, source_url, media, cover, rendering, drawn from post_variant"
            + " where post_id = $1",
        post,
        made);
    given.sql(STEPS, made, UUID.fromString(office.unit()));
    given.sql(SIGN, made, office.reviewer(), 1, "0 seconds");
    given.sql(SIGN, made, office.leader(), 2, "1 second");

    refused(CLEAR, made, "5 years").hasMessageContaining("given with the last signature");
    refused(CLEAR, made, "-1 second").hasMessageContaining("given with the last signature");
    assertThat(given.sql(CLEAR, made, "0 seconds")).isEqualTo(1);
  }

  @Test
  void a_delivery_lives_forward() {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));
    String claim =
        "update delivery set state = 'WAITING_FOR_PERSON', next_at = null, claimed_at = created_at"
            + " + cast(cast($2 as text) as interval) where id = $1";
    String prove =
        "update delivery set state = 'POSTED', by_hand = true, posted_at = claimed_at"
            + " + cast(cast($2 as text) as interval) where id = $1";

    refused(claim, delivery, "-1 second").isInstanceOf(Exception.class);
    refused("update delivery set created_at = now() where id = $1", delivery)
        .hasMessageContaining("is not moved");
    given.sql(claim, delivery, "1 minute");
    refused(prove, delivery, "-1 second").hasMessageContaining("run forward");
    given.sql(prove, delivery, "1 second");
    refused(
            "update delivery set posted_at = posted_at - interval '1 second' where id = $1",
            delivery)
        .hasMessageContaining("is not moved");
    assertThat(given.text("select state from delivery where id = $1", delivery))
        .isEqualTo("POSTED");
  }
}
