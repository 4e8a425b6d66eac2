package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.juzhen.house.World.as;
import static org.juzhen.knowledge.GivenKnowledge.follow;
import static org.juzhen.knowledge.GivenKnowledge.search;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.knowledge.search.IndexTail;

@HubTest
class LibraryImportTest {
  private static final RestAssuredConfig PLAIN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("text/csv", ContentType.TEXT)
                  .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  private final World world = new World();
  @Inject IndexTail tail;
  private String unit;
  private String leader;

  @BeforeEach
  void a_department() {
    unit = world.department("林业局", world.city());
    leader = world.person(world.unique("leader"), unit, "LEADER");
  }

  @Test
  void good_rows_stay_bad_rows_say_why_and_the_file_may_come_again() {
    String rows =
        "question,answer,wordings,validUntil,unit\n"
            + IntStream.range(0, 1_000)
                .mapToObj(i -> "第" + i + "号林权证怎么换？,到" + i + "号窗口。,林权证" + i + "换证|" + i + "号证,,")
                .collect(Collectors.joining("\n"))
            + "\n,没有问题,,,\n问,,,,\n问,答,,去年,\n问,答,,,天上的单位\n";

    Response first = csv(leader, rows, true);
    Response again = csv(leader, rows, true);

    first.then().statusCode(200).body("accepted", equalTo(1_000)).body("rejected", equalTo(4));
    first
        .then()
        .body("results.findAll { it.outcome == 'REJECTED' }.field.unique()", hasSize(4))
        .body("results[1002].field", equalTo("validUntil"))
        .body("results[1003].code", equalTo("UNKNOWN"));
    again.then().statusCode(200).body("accepted", equalTo(1_000));
    assertThat(again.jsonPath().getList("results.outcome"))
        .filteredOn("ALREADY_THERE"::equals)
        .hasSize(1_000);
  }

  @Test
  void what_a_leader_imports_as_effective_is_found_at_once() {
    String line =
        "{\"question\":\"木材运输证电子版怎么打印？\",\"answer\":\"在小程序打印。\",\"wordings\":[\"运木头的证咋打\"]}\n";

    given(leader, "application/x-ndjson", line)
        .post("/api/v1/knowledge/imports?effective=true")
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo("CREATED"));
    follow(tail);

    search(leader, "运木头的证咋打").then().body("items[0].question", equalTo("木材运输证电子版怎么打印？"));
  }

  @Test
  void only_a_leader_makes_imported_entries_effective() {
    String handler = world.person(world.unique("handler"), unit, "HANDLER");

    csv(handler, "question,answer\n问,答\n", true).then().statusCode(403);
    csv(handler, "question,answer\n采伐证几天能批？,七天。\n", false)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
  }

  @Test
  void what_was_refused_is_not_brought_back_by_the_same_file() {
    String handler = world.person(world.unique("handler"), unit, "HANDLER");
    String file = "question,answer,wordings\n林木采伐怎么申请？,到窗口申请。,砍树找谁\n";
    csv(handler, file, false).then().statusCode(200).body("accepted", equalTo(1));
    String list = "/api/v1/knowledge?state=DRAFT&unitId=" + unit;
    String entry = as(leader).get(list).path("items[0].id");
    as(leader)
        .body(Map.of("accept", false))
        .post(
            "/api/v1/knowledge/"
                + entry
                + "/wordings/"
                + as(leader).get(list).path("items[0].wordings[0].id")
                + "/decision")
        .then()
        .statusCode(200);

    csv(handler, file, false).then().statusCode(200);

    as(leader).get(list).then().body("items[0].wordings.size()", equalTo(0));
  }

  @Test
  void a_file_without_names_of_columns_is_refused_as_a_whole() {
    csv(leader, "怎么换证,到窗口换\n", false)
        .then()
        .statusCode(422)
        .body("code", equalTo("IMPORT_WITHOUT_COLUMNS"));
  }

  @Test
  void five_thousand_entries_are_in_within_seconds() {
    String rows =
        "question,answer,wordings\n"
            + IntStream.range(0, 5_000)
                .mapToObj(i -> "第" + i + "片林地的防火期？,见第" + i + "号公告。," + i + "号林地|林地" + i + "防火")
                .collect(Collectors.joining("\n"));

    csv(leader, rows, true)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(5_000))
        .time(lessThan(20L), TimeUnit.SECONDS);
  }

  private static Response csv(String person, String rows, boolean effective) {
    return given(person, "text/csv", rows).post("/api/v1/knowledge/imports?effective=" + effective);
  }

  private static io.restassured.specification.RequestSpecification given(
      String person, String type, String body) {
    return as(person).config(PLAIN).contentType(type).body(body.getBytes(StandardCharsets.UTF_8));
  }
}
