package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The two signatures (复审、签发): people who read before they sign. */
final class Signing {
  private static final Map<String, Boolean> ALL_GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  private final Cast cast;
  private final FrontDoor door;

  Signing(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
  }

  /**
   * One signature on the thing that {@code shown} tells the reviews of; false where it is barred.
   */
  boolean approve(JsonNode shown, String unitKey, String role) {
    return open(shown)
        .filter(review -> !isBarred(review))
        .map(review -> approve(review, door.as(cast.who(unitKey, role))))
        .orElse(false);
  }

  /** Signs the replies that wait for this role at the unit. */
  void approveReply(String unitKey, String role) {
    Visitor signer = door.as(cast.who(unitKey, role));
    for (JsonNode review : signer.all("/reviews?mine=true")) {
      if (review.path("replyId").isTextual() && !isBarred(review)) {
        approve(review, signer);
      }
    }
  }

  void giveBack(JsonNode shown, String unitKey, String note) {
    open(shown)
        .ifPresent(
            review ->
                decide(
                    door.as(cast.who(unitKey, "REVIEWER")),
                    review,
                    Map.of("decision", "RETURN", "note", note)));
  }

  private boolean approve(JsonNode review, Visitor signer) {
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("decision", "APPROVE");
    verdict.put("gates", ALL_GATES);
    verdict.put("findings", answers(review));
    verdict.put("note", "同意。");
    decide(signer, review, verdict);
    return true;
  }

  private static void decide(Visitor signer, JsonNode review, Map<String, Object> verdict) {
    signer.post("/reviews/" + review.path("id").asText() + "/decisions", verdict);
  }

  private static Optional<JsonNode> open(JsonNode shown) {
    return StreamSupport.stream(shown.path("reviews").spliterator(), false)
        .filter(r -> "OPEN".equals(r.path("state").asText()))
        .findFirst();
  }

  /** A blocking finding waits for the viewer of the demo, not for us. */
  private static boolean isBarred(JsonNode review) {
    return StreamSupport.stream(review.path("findings").spliterator(), false)
        .anyMatch(
            f ->
                "BLOCK".equals(f.path("severity").asText())
                    && !"ACCEPTED".equals(f.path("answer").asText()));
  }

  private static Map<String, String> answers(JsonNode review) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (JsonNode finding : review.path("findings")) {
      if ("ANSWER".equals(finding.path("severity").asText())) {
        answers.put(finding.path("id").asText(), "RESOLVED");
      }
    }
    return answers;
  }
}
