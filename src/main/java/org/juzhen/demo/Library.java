package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.juzhen.demo.Script.AnswerPart;

/**
 * The common knowledge base (问答库): each unit's leader brings the unit's own entries in, and one of
 * them goes through its review, so that it answers without further signatures.
 */
final class Library {
  private static final List<String> HANDS = List.of("HANDLER", "REVIEWER", "LEADER");

  private final Cast cast;
  private final FrontDoor door;
  private final Signing signing;

  Library(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
    this.signing = new Signing(cast, door);
  }

  int bring(List<AnswerPart> answers, Crew crew) {
    Map<String, List<AnswerPart>> byUnit =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    AnswerPart::unitKey, LinkedHashMap::new, Collectors.toList()));
    return crew.map(byUnit.keySet(), unit -> bring(unit, byUnit.get(unit))).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int bring(String unitKey, List<AnswerPart> answers) {
    boolean reads = HANDS.stream().noneMatch(role -> cast.all(unitKey, role).isEmpty());
    if (reads) {
      reviewed(unitKey, answers.get(0));
    }
    List<AnswerPart> others = answers.subList(reads ? 1 : 0, answers.size());
    if (!others.isEmpty()) {
      take(unitKey, "LEADER", "?effective=true", others);
    }
    return answers.size();
  }

  /** Brought in as a draft, put forward, read and signed. */
  private void reviewed(String unitKey, AnswerPart answer) {
    JsonNode report = take(unitKey, "HANDLER", "", List.of(answer));
    String path = "/knowledge/" + report.path("results").path(0).path("id").asText();
    Visitor handler = door.as(cast.who(unitKey, "HANDLER"));
    handler.post(path + "/publication", null);
    for (String signer : List.of("REVIEWER", "LEADER")) {
      if (!signing.approve(handler.get(path), unitKey, signer)) {
        throw new IllegalStateException("an entry of " + unitKey + " was not signed");
      }
    }
  }

  private JsonNode take(String unitKey, String role, String how, List<AnswerPart> answers) {
    String lines = answers.stream().map(this::line).collect(Collectors.joining("\n"));
    JsonNode report =
        door.as(cast.who(unitKey, role))
            .post("/knowledge/imports" + how, "application/x-ndjson", lines);
    if (report.path("accepted").asInt() != answers.size()) {
      throw new IllegalStateException("entries of " + unitKey + " were refused: " + report);
    }
    return report;
  }

  private String line(AnswerPart answer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("question", answer.question());
    row.put("answer", answer.answer());
    row.put("wordings", String.join("|", answer.wordings()));
    row.put("topic", answer.topic());
    row.put("unit", cast.unit(answer.unitKey()).name());
    row.put("basis", answer.basis());
    if (answer.validUntil() != null) {
      row.put("validUntil", answer.validUntil().toString());
    }
    return Script.written(row);
  }
}
