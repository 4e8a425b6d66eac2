package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.channel.IncomingMessage.Kind;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.inbox.ArrivalDesk;
import org.juzhen.inbox.GivenInbox;
import org.juzhen.knowledge.GivenKnowledge;

/** Whoever wrote an answer neither signs it nor clears it for the library, by no way round. */
@HubTest
class WhoAnsweredStoryTest {
  private static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  private static final String CLEARED_BEFOREHAND =
      "insert into standing_clearance (id, unit_id, source_id, body, cleared_at, cleared_by,"
          + " expires_at) select gen_random_uuid(), e.unit_id, e.id, e.answer, now(), p.id, now() +"
          + " interval '1 day' from knowledge_entry e, person p where e.id = $1 and p.username = $2";

  @Inject ArrivalDesk arrivals;
  @Inject Pool pool;

  private int sql(String statement, Object... values) {
    try {
      return VertxContextSupport.subscribeAndAwait(
              () -> pool.preparedQuery(statement).execute(Tuple.from(values)))
          .rowCount();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static ValidatableResponse publish(String who, String entry) {
    return GivenKnowledge.submit(who, entry);
  }

  private static void touch(String who, String entry) {
    as(who)
        .header("If-Match", "*")
        .body(Map.of("topic", "补贴"))
        .patch("/api/v1/knowledge/" + entry)
        .then()
        .statusCode(200);
  }

  @Test
  void a_leader_does_not_sign_own_words_after_a_colleague_touched_the_entry() {
    World world = new World();
    String unit = world.department("渔政局", world.city());
    String mate = world.person(world.unique("mate"), unit, "CONTRIBUTOR");
    String reader = world.person(world.unique("reader"), unit, "REVIEWER");
    String leader = world.person(world.unique("leader"), unit, "LEADER");
    String entry = GivenKnowledge.draft(leader, world.unique("鱼苗补贴怎么领") + "？", "向村里登记。");
    touch(mate, entry);

    publish(mate, entry).statusCode(200);
    GivenKnowledge.sign(reader, entry).statusCode(200);
    GivenKnowledge.sign(leader, entry).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> sql(CLEARED_BEFOREHAND, UUID.fromString(entry), leader))
        .hasMessageContaining("the author does not clear");
    assertThatThrownBy(
            () -> sql("delete from knowledge_author where entry_id = $1", UUID.fromString(entry)))
        .hasMessageContaining("permission denied");
    String twin = world.person(world.unique("twin"), unit, "LEADER");
    sql(
        "update person set email = $3 where username in ($1, $2)",
        leader,
        twin,
        UUID.randomUUID() + "@yunxiu.example");
    GivenKnowledge.sign(twin, entry).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> sql(CLEARED_BEFOREHAND, UUID.fromString(entry), twin))
        .hasMessageContaining("under no other user");
    String other = world.person(world.unique("other"), unit, "LEADER");
    GivenKnowledge.sign(other, entry).statusCode(200);
    as(mate).get("/api/v1/knowledge/" + entry).then().body("state", equalTo("EFFECTIVE"));
  }

  @Test
  void what_the_machine_blocks_never_comes_into_the_library() {
    World world = new World();
    String unit = world.department("渔政局", world.city());
    String writer = world.person(world.unique("writer"), unit, "HANDLER");
    String reader = world.person(world.unique("reader"), unit, "REVIEWER");
    String entry =
        GivenKnowledge.draft(writer, world.unique("学生卡怎么办") + "？", "【机密】身份证11010519491231002X。");

    publish(writer, entry)
        .statusCode(200)
        .body("reviews[0].findings.severity", hasItem("BLOCK"))
        .body("reviews[0].findings.rule", hasItem(containsString("身份证")));
    GivenKnowledge.sign(reader, entry).statusCode(422).body("code", equalTo("FINDING_BLOCKS"));
  }

  @Test
  void what_the_machine_asks_is_answered_before_it_is_signed() {
    World world = new World();
    String unit = world.department("渔政局", world.city());
    String writer = world.person(world.unique("writer"), unit, "HANDLER");
    String reader = world.person(world.unique("reader"), unit, "REVIEWER");
    String entry = GivenKnowledge.draft(writer, world.unique("船证怎么办") + "？", "请拨打13800138000。");
    String step = publish(writer, entry).statusCode(200).extract().path("reviews[0].id");

    as(reader)
        .body(Map.of("decision", "APPROVE", "gates", GATES))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(422)
        .body("code", equalTo("FINDING_UNANSWERED"));
    GivenKnowledge.sign(reader, entry).statusCode(200);
  }

  @Test
  void who_answered_an_earlier_message_of_the_same_matter_does_not_sign() {
    GivenInbox inbox = new GivenInbox(arrivals);
    World world = inbox.world;
    String ghost = world.person(world.unique("ghost"), inbox.department, "HANDLER", "LEADER");
    String citizen = world.unique("citizen");
    String id = says(inbox, citizen, "学生卡怎么办？");
    inbox.assign(id).statusCode(200);
    inbox.act(inbox.handler, id, "acceptance", Map.of()).statusCode(200);
    inbox.act(ghost, id, "replies", Map.of("body", "到窗口办理学生卡，带证件。")).statusCode(200);
    inbox.decide(inbox.reviewer, "RETURN", "请稍等").statusCode(200);
    says(inbox, citizen, "在吗？");
    inbox.act(inbox.handler, id, "replies", Map.of("body", "到窗口办理学生卡，带证件。")).statusCode(200);
    String review =
        inbox.decide(inbox.reviewer, "APPROVE", "好").statusCode(200).extract().path("caseId");
    String step =
        as(inbox.leader).get("/api/v1/reviews?mine=true").then().extract().path("items[0].id");

    as(ghost)
        .body(Map.of("decision", "APPROVE", "gates", GATES))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(
            () ->
                sql(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " author_id, author_ids, submitted_at, title, grade, state, created_at)"
                        + " select gen_random_uuid(), 'REPLY', subject_id, 99, unit_id, author_id,"
                        + " array[author_id], now(), title, grade, 'OPEN', now() from review_case"
                        + " where id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("an author is missing");
  }

  private static String says(GivenInbox inbox, String citizen, String words) {
    return inbox.arrives(inbox.message(Kind.DIRECT, UUID.randomUUID().toString(), citizen, words));
  }

  @Test
  void the_public_check_of_a_form_does_not_tell_what_a_citizen_asked() {
    GivenInbox inbox = new GivenInbox(arrivals);
    String asked = "孩子的学生卡" + UUID.randomUUID().toString().substring(0, 8) + "丢了怎么办？";
    String id = inbox.accepted(asked);
    inbox.act(inbox.handler, id, "replies", Map.of("body", "到窗口补办，带证件。")).statusCode(200);
    inbox.decide(inbox.reviewer, "APPROVE", "好").statusCode(200);
    String review =
        inbox.decide(inbox.leader, "APPROVE", "好").statusCode(200).extract().path("caseId");
    UUID of = UUID.fromString(review);
    for (String state :
        new String[] {"'WAITING_FOR_PERSON', claimed_at = now()", "'POSTED', posted_at = now()"}) {
      assertThat(
              sql(
                  "update delivery set state = "
                      + state
                      + " where source_id = (select subject_id from review_case where id = $1)",
                  of))
          .isEqualTo(1);
    }
    String code =
        as(inbox.leader)
            .get("/api/v1/reviews/" + review + "/archive")
            .then()
            .extract()
            .path("code");

    World.nobody()
        .queryParam("code", code)
        .get("/api/v1/public/reviews/verify")
        .then()
        .statusCode(200)
        .body("sent.size()", equalTo(1))
        .body("title", equalTo(null))
        .body(not(containsString(asked.substring(0, 10))));
  }
}
