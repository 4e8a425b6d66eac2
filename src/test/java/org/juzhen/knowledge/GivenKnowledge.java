package org.juzhen.knowledge;

import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.World;
import org.juzhen.knowledge.search.IndexTail;

/** Entries, made through the interface that people use. */
public final class GivenKnowledge {
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

  /** An entry in force, found by searches from now on. */
  public static String published(
      IndexTail tail, String writer, String leader, String question, String answer) {
    String id = draft(writer, question, answer);
    as(leader).post("/api/v1/knowledge/" + id + "/publication").then().statusCode(200);
    follow(tail);
    return id;
  }

  /** Lets this process's index follow the database, as its waker does. */
  public static void follow(IndexTail tail) {
    try {
      VertxContextSupport.subscribeAndAwait(tail::catchUp);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public static Response search(String person, String words) {
    return as(person).queryParam("q", words).get("/api/v1/knowledge/search");
  }
}
