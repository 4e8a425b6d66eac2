package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.juzhen.house.World;
import org.juzhen.knowledge.search.IndexTail;

/** Entries, made through the interface that people use. */
public final class GivenKnowledge {
  private static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private GivenKnowledge() {}

  /** A draft of the writer's own unit. */
  public static String draft(String writer, String question, String answer, String... wordings) {
    return World.id(as(writer).body(entry(question, answer, wordings)).post("/api/v1/knowledge"));
  }

  public static Map<String, Object> entry(String question, String answer, String... wordings) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("question", question);
    entry.put("answer", answer);
    entry.put("wordings", List.of(wordings));
    return entry;
  }

  /** Put forward by who wrote it, read by a colleague and signed by a leader: in force. */
  public static void inForce(String id, String writer, String leader) {
    String unit = submit(writer, id).statusCode(200).extract().path("unitId");
    World world = new World();
    String reader = world.person(world.unique("reader"), unit, "REVIEWER");
    sign(reader, id).statusCode(200);
    sign(leader, id).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  /** Changes it at the desk; it is a draft again. */
  public static void edit(String who, String id, Map<String, ?> change) {
    as(who)
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/knowledge/" + id)
        .then()
        .statusCode(200);
  }

  /** A leader takes it out. */
  public static void retire(String leader, String id) {
    as(leader)
        .body(Map.of("reason", "答复有误"))
        .post("/api/v1/knowledge/" + id + "/retirement")
        .then()
        .statusCode(200);
  }

  /** Asks for its review. */
  public static ValidatableResponse submit(String who, String id) {
    return as(who).post("/api/v1/knowledge/" + id + "/publication").then();
  }

  /** Approves the step that waits, with all gates and what the machine asks. */
  public static ValidatableResponse sign(String who, String id) {
    return decide(who, id, "APPROVE");
  }

  public static ValidatableResponse decide(String who, String id, String decision) {
    JsonPath shown = as(who).get("/api/v1/knowledge/" + id).jsonPath();
    Map<String, String> answers = new HashMap<>();
    shown
        .getList(
            "reviews[0].findings.findAll { it.severity == 'ANSWER' && it.answer == null }.id",
            String.class)
        .forEach(f -> answers.put(f, "RESOLVED"));
    return as(who)
        .body(Map.of("decision", decision, "gates", GATES, "findings", answers, "note", "已核实"))
        .post("/api/v1/reviews/" + step(shown) + "/decisions")
        .then();
  }

  private static String step(JsonPath shown) {
    return shown.getString("reviews.find { it.state == 'OPEN' }.id");
  }

  /** An entry in force, found by searches from now on. */
  public static String published(
      IndexTail tail, String writer, String leader, String question, String answer) {
    String id = draft(writer, question, answer);
    inForce(id, writer, leader);
    follow(tail);
    return id;
  }

  /**
   * Lets this process's index follow the database, as its waker does: again while an older
   * transaction, such as one of the database's own housekeeping, still hides what was written.
   */
  public static void follow(IndexTail tail) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      await(tail::catchUp);
      assertThat(System.nanoTime()).as("the index follows in time").isLessThan(end);
    } while (await(tail::nextDue) != null);
  }

  private static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public static Response search(String person, String words) {
    return as(person).queryParam("q", words).get("/api/v1/knowledge/search");
  }
}
