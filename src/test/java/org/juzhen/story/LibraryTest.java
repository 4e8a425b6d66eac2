package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.knowledge.GivenKnowledge.draft;
import static org.juzhen.knowledge.GivenKnowledge.entry;
import static org.juzhen.knowledge.GivenKnowledge.follow;
import static org.juzhen.knowledge.GivenKnowledge.inForce;
import static org.juzhen.knowledge.GivenKnowledge.published;
import static org.juzhen.knowledge.GivenKnowledge.search;
import static org.juzhen.knowledge.GivenKnowledge.sign;
import static org.juzhen.knowledge.GivenKnowledge.submit;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.knowledge.search.IndexTail;

@HubTest
class LibraryTest {
  private final World world = new World();
  @Inject IndexTail tail;
  @Inject TurnedClock clock;
  private String unit;
  private String writer;
  private String leader;

  @BeforeEach
  void a_department() {
    unit = world.department("渔政局", world.city());
    writer = world.person(world.unique("writer"), unit, "HANDLER");
    leader = world.person(world.unique("leader"), unit, "LEADER");
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_a_leader_published_is_found_by_other_words() {
    String id = published(tail, writer, leader, "垂钓许可证在哪里申领？", "到渔政窗口申领。");

    search(writer, "钓鱼的许可证去哪儿申领呀")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(id))
        .body("items[0].answer", equalTo("到渔政窗口申领。"));
  }

  @Test
  void a_letter_as_long_as_allowed_can_be_asked_as_a_whole() {
    StringBuilder letter = new StringBuilder();
    for (char each = '一'; letter.length() < 2000; each++) {
      letter.append(each);
    }

    search(writer, letter.toString()).then().statusCode(200);
  }

  @Test
  void nobody_finds_a_draft_and_no_stranger_sees_it() {
    String id = draft(writer, "禁渔期从哪天开始算？", "三月一日。");
    String stranger = world.person(world.unique("stranger"), world.city(), "HANDLER");
    follow(tail);

    search(writer, "禁渔期从哪天开始算？").then().body("items.id", not(hasItem(id)));
    as(stranger).get("/api/v1/knowledge/" + id).then().statusCode(404);
    as(stranger).post("/api/v1/knowledge/" + id + "/publication").then().statusCode(404);
  }

  @Test
  void whoever_wrote_an_entry_puts_it_forward_and_signs_nothing() {
    String id = draft(leader, "鱼苗补贴怎么领？", "向村里登记。");
    String reader = world.person(world.unique("reader"), unit, "REVIEWER");
    submit(leader, id).statusCode(200).body("state", equalTo("DRAFT"));
    sign(reader, id).statusCode(200);

    sign(leader, id).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    as(writer).get("/api/v1/knowledge/" + id).then().body("state", equalTo("DRAFT"));
  }

  @Test
  void changing_what_is_published_takes_it_out_of_searches_until_published_again() {
    String id = published(tail, writer, leader, "船检一年做几回？", "一年一回。");

    as(writer)
        .header("If-Match", "*")
        .body(Map.of("answer", "一年两回。"))
        .patch("/api/v1/knowledge/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    follow(tail);

    search(writer, "船检一年做几回").then().body("items.id", not(hasItem(id)));
  }

  @Test
  void a_lost_update_and_a_missing_version_are_refused() {
    String id = draft(writer, "养殖证能转让吗？", "不能。");
    Map<String, String> change = Map.of("answer", "可以。");

    as(writer).body(change).patch("/api/v1/knowledge/" + id).then().statusCode(428);
    as(writer)
        .header("If-Match", "\"7\"")
        .body(change)
        .patch("/api/v1/knowledge/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void an_expired_entry_is_neither_suggested_nor_published() {
    Map<String, Object> wanted = entry("今年的柴油补贴报到哪天？", "报到月底。");
    wanted.put("validUntil", clock.today().plusDays(3).toString());
    String id = World.id(as(writer).body(wanted).post("/api/v1/knowledge"));
    inForce(id, writer, leader);
    follow(tail);
    search(writer, "今年的柴油补贴报到哪天").then().body("items.id", hasItem(id));

    clock.turn(Duration.ofDays(5));

    search(writer, "今年的柴油补贴报到哪天")
        .then()
        .body("items.id", not(hasItem(id)))
        .body("answerAlone", equalTo(false));
  }

  @Test
  void whoever_writes_what_is_already_there_is_warned() {
    String there = published(tail, writer, leader, "渔船报废补偿标准是多少？", "按吨位算。");

    as(writer)
        .body(entry("渔船报废的补偿标准是多少", "按功率算。"))
        .post("/api/v1/knowledge")
        .then()
        .statusCode(201)
        .body("warnings.id", hasItem(there));
    as(writer)
        .body(entry("渔船报废补偿标准是多少？", "按吨位算。"))
        .post("/api/v1/knowledge")
        .then()
        .statusCode(409)
        .body("code", equalTo("SAME_ENTRY"));
  }

  @Test
  void every_wrong_field_is_named() {
    as(writer)
        .body(Map.of("question", "问".repeat(501), "answer", "答", "regions", List.of("x")))
        .post("/api/v1/knowledge")
        .then()
        .statusCode(400)
        .body("fields.field", hasItems("question", "regions[0]"))
        .body("fields.code", hasItems("TOO_LONG", "WRONG_FORMAT"));
  }

  @Test
  void a_county_answer_is_offered_to_that_county_and_not_to_its_neighbour() {
    Map<String, Object> wanted = entry("码头夜航在哪里报备？", "到县码头报备。");
    wanted.put("regions", java.util.List.of("990621"));
    String id = World.id(as(writer).body(wanted).post("/api/v1/knowledge"));
    inForce(id, writer, leader);
    follow(tail);

    search(writer, "码头夜航在哪里报备").then().body("items.id", not(hasItem(id)));
    assertThat(id).isNotNull();
  }
}
