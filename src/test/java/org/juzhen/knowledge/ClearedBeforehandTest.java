package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
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
 * force, by whoever published it, and nothing else.
 */
@HubTest
class ClearedBeforehandTest {
  private static final String CLEAR =
      "insert into standing_clearance (id, unit_id, source_id, body, cleared_at, cleared_by,"
          + " expires_at) select gen_random_uuid(), %s, %s, %s, now(), p.id, %s from"
          + " knowledge_entry e, person p where e.id = $1 and p.username = $2";
  private static final String AS_IT_IS = clear("e.unit_id", "e.id", "e.answer");
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

  @Inject GivenSql sql;

  private final World world = new World();
  private String unit;
  private String writer;
  private String leader;
  private UUID entry;

  @BeforeEach
  void an_entry_in_force() {
    unit = world.department("渔政局", world.city());
    writer = world.person(world.unique("writer"), unit, "HANDLER");
    leader = world.person(world.unique("leader"), unit, "LEADER");
    entry = draft();
    as(leader).post("/api/v1/knowledge/" + entry + "/publication").then().statusCode(200);
  }

  private UUID draft() {
    return UUID.fromString(GivenKnowledge.draft(writer, world.unique("鱼苗补贴怎么领") + "？", "向村里登记。"));
  }

  private static String clear(String unit, String source, String body) {
    return CLEAR.formatted(unit, source, body, "now() + interval '1 day'");
  }

  private AbstractThrowableAssert<?, ?> refused(String statement, UUID of, String who) {
    return assertThatThrownBy(() -> sql.run(statement, of, who)).as(statement);
  }

  @Test
  @Clause("R-DL-028")
  void only_the_answer_of_an_entry_in_force_is_cleared() {
    String beside = "only the answer of an entry in force";
    String elsewhere =
        world.person(world.unique("far"), world.department("水务局", world.city()), "LEADER");

    refused(clear("e.unit_id", "e.id", "'随便说说'"), entry, leader).hasMessageContaining(beside);
    refused(clear("e.unit_id", "e.id", "e.answer || ' '"), entry, leader)
        .hasMessageContaining(beside);
    refused(clear("e.unit_id", "gen_random_uuid()", "e.answer"), entry, leader)
        .hasMessageContaining(beside);
    refused(clear("p.unit_id", "e.id", "e.answer"), entry, elsewhere).hasMessageContaining(beside);
    refused(AS_IT_IS, draft(), leader).hasMessageContaining(beside);
    assertThat(sql.run(AS_IT_IS, entry, leader)).as("the same as it was published").isOne();

    as(leader).body("{}").post("/api/v1/knowledge/" + entry + "/retirement").then().statusCode(200);
    refused(AS_IT_IS, entry, leader).hasMessageContaining(beside);
  }

  @Test
  void by_whoever_published_it_and_no_longer_than_it_holds() {
    String other = world.person(world.unique("other"), unit, "LEADER");
    sql.run(
        "update knowledge_entry set valid_until = (now() at time zone 'Asia/Shanghai')::date where"
            + " id = $1",
        entry);

    refused(AS_IT_IS, entry, other).hasMessageContaining("whoever published the entry");
    refused(
            CLEAR.formatted("e.unit_id", "e.id", "e.answer", "now() + interval '3 days'"),
            entry,
            leader)
        .hasMessageContaining("no longer than its entry holds");
  }

  @Test
  void what_the_entry_says_no_longer_is_used_for_no_answer() {
    UUID account = UUID.randomUUID();
    sql.run(
        "insert into account (id, unit_id, platform, kind, name, status, created_at) values ($1,"
            + " $2, 'WEIBO', 'OTHER', '云岫渔政', 'ACTIVE', now())",
        account,
        UUID.fromString(unit));
    sql.run(ANSWERED, entry, account);
    assertThat(sql.run(USE, entry, account)).as("while it says so").isOne();

    sql.run("update knowledge_entry set answer = '向镇里登记。' where id = $1", entry);

    assertThatThrownBy(() -> sql.run(USE, entry, account))
        .hasMessageContaining("the entry no longer says so");
  }
}
