package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.juzhen.demo.Script.AnswerPart;
import org.juzhen.demo.Script.CitizenPart;

/**
 * The people who answer (答复员): an account's editor sends a question on, the department that wrote
 * the fitting entry answers with it.
 */
final class Handlers {
  private final Cast cast;
  private final FrontDoor door;
  private final Signing signing;

  Handlers(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
    this.signing = new Signing(cast, door);
  }

  /** An inquiry with the entry that fits it, and the unit that owns the entry. */
  private record Question(String path, String editor, String department, JsonNode entry) {}

  /** How many were answered, of those that nobody has looked at yet. */
  int answer(int atMost) {
    List<Question> taken = questions().limit(atMost).toList();
    taken.forEach(this::answer);
    return taken.size();
  }

  /** How many were sent on, so that departments find work on their desk. */
  int sendOn(int atMost) {
    List<Question> taken = questions().limit(atMost).toList();
    taken.forEach(this::sendOn);
    return taken.size();
  }

  private Stream<Question> questions() {
    List<JsonNode> waiting =
        door.as(cast.who("yx-gov", "SUPERVISOR")).all("/inquiries?state=RECEIVED");
    return waiting.stream().flatMap(line -> question(line).stream());
  }

  private Optional<Question> question(JsonNode line) {
    String path = "/inquiries/" + line.path("id").asText();
    return cast.accountWithId(line.path("accountId").asText())
        .map(account -> cast.who(account.unitKey(), "EDITOR"))
        .flatMap(editor -> fitting(editor, path));
  }

  /** Suggested by the library and right by the script: nobody sends an answer that misses. */
  private Optional<Question> fitting(String editor, String path) {
    JsonNode inquiry = door.as(editor).get(path);
    return cast.script().citizens().stream()
        .filter(c -> items(inquiry, "messages").anyMatch(m -> c.text().equals(text(m))))
        .flatMap(this::known)
        .flatMap(
            known ->
                items(inquiry, "suggestions")
                    .filter(s -> known.question().equals(s.path("question").asText()))
                    .map(s -> new Question(path, editor, known.unitKey(), s)))
        .findFirst();
  }

  private Stream<AnswerPart> known(CitizenPart said) {
    return cast.script().answers().stream().filter(a -> a.key().equals(said.matches()));
  }

  private void answer(Question question) {
    sendOn(question);
    Visitor handler = door.as(cast.who(question.department(), "HANDLER"));
    handler.post(question.path() + "/acceptance", null);
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("grade", "REPLY");
    reply.put("body", question.entry().path("answer").asText());
    reply.put("knowledgeEntryId", question.entry().path("id").asText());
    handler.post(question.path() + "/replies", reply);
    signing.approveReply(question.department(), "REVIEWER");
    signing.approveReply(question.department(), "LEADER");
  }

  private void sendOn(Question question) {
    Visitor editor = door.as(question.editor());
    editor.post(question.path() + "/moderation", Map.of("category", "CONSULT"));
    editor.post(
        question.path() + "/assignment", Map.of("unitId", cast.unitId(question.department())));
  }

  private static String text(JsonNode message) {
    return message.path("text").asText();
  }

  private static Stream<JsonNode> items(JsonNode parent, String name) {
    return StreamSupport.stream(parent.path(name).spliterator(), false);
  }
}
