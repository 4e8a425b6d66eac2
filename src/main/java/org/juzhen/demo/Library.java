package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.juzhen.demo.Script.AnswerPart;

/** The common knowledge base (问答库): each unit's leader brings the unit's own entries in. */
final class Library {
  private final Cast cast;
  private final FrontDoor door;

  Library(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
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
    String lines = answers.stream().map(this::line).collect(Collectors.joining("\n"));
    JsonNode report =
        door.as(cast.who(unitKey, "LEADER"))
            .post("/knowledge/imports?effective=true", "application/x-ndjson", lines);
    if (report.path("accepted").asInt() != answers.size()) {
      throw new IllegalStateException("entries of " + unitKey + " were refused: " + report);
    }
    return answers.size();
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
