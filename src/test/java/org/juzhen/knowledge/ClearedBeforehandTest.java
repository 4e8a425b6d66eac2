package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.review.GivenSql;

/**
 * Direct SQL under the application's role: what is cleared beforehand is the answer of an entry in
 * force, in the wording that a complete review signed, by its last signer, and nothing else.
 */
@HubTest
class ClearedBeforehandTest {
  private static final String CLEAR =
      "insert into standing_clearance (id, unit_id, source_id, body, cleared_at, cleared_by,"
          + " expires_at, case_id, digest, revision) select gen_random_uuid(), %s, e.id, %s,"
          + " coalesce((select max(g.signed_at) from signature g where g.case_id = c.id), now()),"
          + " p.id, now() + %s, c.id, r.digest, %s from knowledge_entry e join person p on"
          + " p.username = $2 left join lateral (select * from review_case k where k.subject_id ="
          + " e.id order by k.submission desc limit 1) c on true left join review_piece r on"
          + " r.case_id = c.id where e.id = $1";
  private static final String AS_IT_IS = clear("e.unit_id", "e.answer", "e.revision");
  private static final String ALONE =
      "insert into standing_clearance (id, unit_id, source_id, body, cleared_at, cleared_by,"
          + " expires_at) select gen_random_uuid(), e.unit_id, e.id, e.answer, now(), p.id, now() +"
          + " interval '1 day' from knowledge_entry e, person p where e.id = $1 and p.username = $2";
  private static final String USE =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id,"
          + " standing_clearance_id, cleared_at, cleared_by, expires_at) select gen_random_uuid(),"
          + " a.id, piece_digest(a.id, '', s.body, '', null, '{}'), 'REPLY', r.id, s.id, now(),"
          + " s.cleared_by, s.expires_at from standing_clearance s, account a join inquiry i on"
          + " i.account_id = a.id join inquiry_reply r on r.inquiry_id = i.id where"
          + " s.source_id = $1 and s.voided_at is null and a.id = $2";
  private static final String ANSWERED =
      "with i as (insert into inquiry (id, account_id, unit_id, kind, summary, state,"
          + " received_at, due_at, due_key, due_value, due_document, due_clause, due_binds, due_force)"
          + " select gen_random_uuid(), a.id, a.unit_id, 'COMMENT',"
          + " '', 'RECEIVED', now(), now(), '', '', '', '', '', '' from account a where a.id = $2"
          + " returning id, account_id), m as (insert into inquiry_message (id, inquiry_id,"
          + " account_id, platform_message_id, original, masked, ticket, written_at, arrived_at)"
          + " select gen_random_uuid(), i.id, i.account_id, i.id::text, '', '', '{}', now(), now()"
          + " from i returning id, inquiry_id) insert into inquiry_reply (id, inquiry_id,"
          + " message_id, body, state, author_id, author_name, created_at, grade) select"
          + " gen_random_uuid(), m.inquiry_id, m.id, e.answer, 'IN_REVIEW', e.author_id, 'x', now(),"
          + " 'REPLY' from m, knowledge_entry e where e.id = $1";
  private static final String BESIDE = "only the answer of an entry in force";

  @Inject GivenSql sql;

  private final World world = new World();
  private String unit;
  private String writer;
  private String reader;
  private String leader;

  @BeforeEach
  void people() {
    unit = world.department("渔政局", world.city());
    writer = world.person(world.unique("writer"), unit, "HANDLER");
    reader = world.person(world.unique("reader"), unit, "REVIEWER");
    leader = world.person(world.unique("leader"), unit, "LEADER");
  }

  private UUID draft() {
    return UUID.fromString(GivenKnowledge.draft(writer, world.unique("鱼苗补贴怎么领") + "？", "向村里登记。"));
  }

  private UUID inForce() {
    UUID entry = draft();
    GivenKnowledge.inForce(entry.toString(), writer, leader);
    return entry;
  }

  private static String clear(String unit, String body, String revision) {
    return CLEAR.formatted(unit, body, "interval '1 day'", revision);
  }

  private AbstractThrowableAssert<?, ?> refused(String statement, UUID of, String who) {
    return assertThatThrownBy(() -> sql.run(statement, of, who)).as(statement);
  }

  /** As if it had been let into force without its review. */
  private void forced(UUID entry) {
    sql.run(
        "update knowledge_entry set state = 'EFFECTIVE', published_at = now(), published_by ="
            + " (select id from person where username = $2) where id = $1",
        entry,
        leader);
  }

  @Test
  void a_leader_alone_clears_nothing_and_neither_does_half_a_review() {
    UUID entry = draft();
    forced(entry);
    refused(ALONE, entry, leader).hasMessageContaining("by its review");
    refused(AS_IT_IS, entry, leader).hasMessageContaining("by its review");

    GivenKnowledge.submit(writer, entry.toString()).statusCode(200);
    refused(AS_IT_IS, entry, leader).hasMessageContaining("signatures are missing");
    GivenKnowledge.sign(reader, entry.toString()).statusCode(200);
    refused(AS_IT_IS, entry, leader).hasMessageContaining("signatures are missing");
    refused(ALONE, entry, leader).hasMessageContaining("by its review");
  }

  @Test
  @Clause("R-DL-028")
  void only_the_answer_of_an_entry_in_force_is_cleared() {
    UUID entry = inForce();

    refused(AS_IT_IS, entry, leader).hasMessageContaining("standing_clearance_case_uq");
    refused(clear("e.unit_id", "'随便说说'", "e.revision"), entry, leader)
        .hasMessageContaining("this content was not reviewed");
    refused(clear("e.unit_id", "e.answer", "e.revision + 1"), entry, leader)
        .hasMessageContaining("this content was not reviewed");
    refused(clear("gen_random_uuid()", "e.answer", "e.revision"), entry, leader)
        .hasMessageContaining("by its review");
    refused(AS_IT_IS, entry, reader).hasMessageContaining("whoever signed last clears");
    refused(
            CLEAR.formatted("e.unit_id", "e.answer", "interval '91 days'", "e.revision"),
            entry,
            leader)
        .hasMessageContaining("no longer than its place allows");
    sql.run("update knowledge_entry set basis = '别的依据' where id = $1", entry);
    refused(clear("e.unit_id", "e.answer", "1"), entry, leader).hasMessageContaining(BESIDE);

    as(leader).body("{}").post("/api/v1/knowledge/" + entry + "/retirement").then().statusCode(200);
    refused(clear("e.unit_id", "e.answer", "1"), entry, leader)
        .hasMessageContaining("signatures are missing");
  }

  @Test
  void what_is_put_forward_is_the_entry_as_it_stands_by_all_who_wrote_it() {
    UUID entry = draft();
    String review =
        "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
            + " author_id, author_ids, submitted_at, title, grade, state, created_at) select"
            + " gen_random_uuid(), 'ENTRY', e.id, 1, e.unit_id, e.author_id, %s, now(), e.question,"
            + " '%s', 'OPEN', now() from knowledge_entry e, person p where e.id = $1 and p.username ="
            + " $2";
    refused(review.formatted("array[p.id]", "REPLY"), entry, leader)
        .hasMessageContaining("an author is missing");
    refused(review.formatted("array[e.author_id]", "EMERGENCY"), entry, leader)
        .hasMessageContaining("an entry is an answer");
    GivenKnowledge.submit(writer, entry.toString()).statusCode(200);
    for (String other :
        List.of(
            "e.id, 'x', e.answer, '第1版 '",
            "e.id, e.question, 'x', '第1版 '",
            "e.id, e.question, e.answer, '第2版 '",
            "gen_random_uuid(), e.question, e.answer, '第1版 '")) {
      refused(
              "insert into review_piece (case_id, position, account_id, title, body_html, summary,"
                  + " digest) select c.id, 2, v.*, piece_digest(v.a, v.t, v.b, v.s, null, '{}') from"
                  + " knowledge_entry e join review_case c on c.subject_id = e.id cross join lateral"
                  + " (select "
                  + other
                  + ") v(a, t, b, s) where e.id = $1 and $2 <> ''",
              entry,
              leader)
          .hasMessageContaining("the entry says something else");
    }
  }

  @Test
  void what_the_entry_says_no_longer_is_used_for_no_answer() {
    UUID entry = inForce();
    UUID account = UUID.randomUUID();
    sql.run(
        "insert into account (id, unit_id, platform, kind, name, status, created_at) values ($1,"
            + " $2, 'WEIBO', 'OTHER', '云岫渔政', 'ACTIVE', now())",
        account,
        UUID.fromString(unit));
    sql.run(ANSWERED, entry, account);
    assertThat(sql.run(USE, entry, account)).as("while it says so").isOne();

    sql.run("update knowledge_entry set question = '别的问题？' where id = $1", entry);

    assertThatThrownBy(() -> sql.run(USE, entry, account))
        .hasMessageContaining("the entry no longer says so");
    assertThat(sql.text("select revision::text from knowledge_entry where id = $1", entry))
        .isEqualTo("2");
    sql.run("update knowledge_entry set revision = 1 where id = $1", entry);
    assertThat(sql.text("select revision::text from knowledge_entry where id = $1", entry))
        .as("the database counts, nobody else")
        .isEqualTo("2");
  }
}
