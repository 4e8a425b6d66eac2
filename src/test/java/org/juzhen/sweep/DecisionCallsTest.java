package org.juzhen.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/**
 * Every call that decides on a text, made by whoever must not: its author under every role, people
 * of the unit without a part in it, signers of another unit, administration, nobody. A new call of
 * the review is either one of these or said to be none.
 */
@HubTest
class DecisionCallsTest {
  private static final Set<String> DECIDED =
      Set.of("signature", "clearance", "review_case", "review_step", "review_finding");

  /** Calls of the review that decide on no text. */
  private static final Set<String> NO_DECISIONS = Set.of("DELETE /api/v1/reviews/{id}/hold");

  @Inject SweptOffice office;
  @Inject Rows rows;

  private Map<String, Example> examples;
  private List<Operation> decisions;
  private String author;
  private String step;
  private String finding;

  @BeforeEach
  void a_text_waits_whose_author_has_every_role() {
    examples = office.examples();
    decisions =
        Operation.served().stream()
            .filter(o -> o.path().startsWith("/api/v1/reviews") && !o.isSafe())
            .filter(o -> !NO_DECISIONS.contains(o.name()))
            .toList();
    author = office.world.person("both", office.filings.bureau, SweptOffice.EVERY_CONTENT_ROLE);
    Map<String, Object> text = office.posts.draft(office.posts.marker(), office.account);
    text.put("summary", "咨询请拨打 13800138000。");
    String post = World.id(as(author).body(text).post("/api/v1/posts"));
    as(author).body(Map.of()).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    step = as(author).get("/api/v1/posts/" + post).path("reviews[-1].id");
    finding = as(author).get("/api/v1/reviews/" + step).path("findings[0].id");
  }

  @Test
  void nobody_decides_who_must_not() {
    SoftAssertions all = new SoftAssertions();
    for (Operation decision : decisions) {
      Map<String, String> before = decided();
      strangers()
          .forEach(
              (who, token) -> {
                Response answer = call(decision, token);
                all.assertThat(answer.statusCode())
                    .as(decision.name() + " as " + who + ": " + answer.asString())
                    .isBetween(mayAnswerOneByOne(decision) ? 200 : 400, 499);
              });
      all.assertThat(decided()).as("what " + decision.name() + " wrote").isEqualTo(before);
    }
    all.assertAll();
    assertThat(decisions).hasSizeGreaterThan(1);
  }

  /** Several at once are answered one by one; that nothing is written says the same. */
  private static boolean mayAnswerOneByOne(Operation decision) {
    return decision.path().endsWith("/batch");
  }

  private Map<String, String> decided() {
    return rows.of(DECIDED);
  }

  private Map<String, String> strangers() {
    Map<String, String> who = new LinkedHashMap<>();
    who.put("the author with every role", World.token(author));
    who.put("somebody of the unit without a part", World.token(colleague()));
    who.put("a signer of another unit", World.token(office.stranger));
    who.put("a supervisor above", World.token(office.clerk));
    who.put("an observer", World.token(office.onlooker));
    who.put("the administrator", World.token("admin"));
    who.put("the security administrator", World.token(office.guard));
    who.put("an auditor", World.token(office.auditor));
    who.put("nobody", null);
    who.put("a forged token", World.token(office.chief).replaceFirst("\\.[^.]+$", ".AAAA"));
    return who;
  }

  private String colleague() {
    return office.world.person(office.world.unique("clerk"), office.filings.bureau, "HANDLER");
  }

  private Response call(Operation decision, String token) {
    Example example = examples.get(decision.name());
    assertThat(example).as("an example of " + decision.name()).isNotNull();
    Map<String, String> ours = new LinkedHashMap<>(example.ids());
    ours.computeIfPresent("id", (name, id) -> step);
    ours.computeIfPresent("step", (name, id) -> step);
    ours.computeIfPresent("finding", (name, id) -> finding);
    Example aimed = new Example(example.by(), ours, aimed(example), example.answer());
    var request = World.nobody();
    if (token != null) {
      request.auth().oauth2(token);
    }
    if (aimed.body() != null) {
      request.body(Example.written(aimed.body()));
    }
    return request.request(decision.method(), aimed.path(decision));
  }

  /** The example's body about our text: what named its step names ours. */
  private JsonNode aimed(Example example) {
    if (example.body() == null) {
      return null;
    }
    String body = Example.written(example.body());
    for (String id : new ArrayList<>(example.ids().values())) {
      body = body.replace(id, step);
    }
    try {
      return Example.JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
