package org.juzhen.review;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * The form of the desk as it came in, kept when it is refused.
 *
 * @param decision which button was pressed
 * @param gates the gates that were ticked, by their words
 * @param kinds those of which it was ticked that the text is none of them
 * @param answers by finding; empty where nothing was chosen
 */
record ReviewForm(
    String decision,
    Map<String, Boolean> gates,
    Map<ProhibitedKind, Boolean> kinds,
    Map<String, String> answers,
    String note) {
  private static final int NOTE = 2000;

  static final ReviewForm EMPTY = of(new MultivaluedHashMap<>());

  static ReviewForm of(MultivaluedMap<String, String> sent) {
    Map<String, Boolean> gates = new HashMap<>();
    Map<ProhibitedKind, Boolean> kinds = new EnumMap<>(ProhibitedKind.class);
    Map<String, String> answers = new HashMap<>();
    for (String key : sent.keySet()) {
      if (key.startsWith("gate.")) {
        gates.put(key.substring(5), true);
      } else if (key.startsWith("kind.")) {
        kinds.put(value(ProhibitedKind.class, key.substring(5), "kinds"), true);
      } else if (key.startsWith("finding.")) {
        answers.put(key.substring(8), sent.getFirst(key));
      }
    }
    String note = sent.getFirst("note");
    return new ReviewForm(
        sent.getFirst("decision"), gates, kinds, answers, note == null ? "" : note);
  }

  /** A reason alone. */
  static ReviewForm saying(String note) {
    return new ReviewForm("RETURN", Map.of(), Map.of(), Map.of(), note);
  }

  public boolean none(ProhibitedKind kind) {
    return kinds.containsKey(kind);
  }

  BatchDesk.Checked checked() {
    return new BatchDesk.Checked(ticked(), kinds);
  }

  public boolean passed(String gate) {
    return gates.containsKey(gate);
  }

  public boolean answered(UUID finding, String answer) {
    return answer.equals(answers.get(finding.toString()));
  }

  Verdict verdict() {
    if (note.length() > NOTE || note.indexOf('\0') >= 0) {
      throw KernelProblem.field("note", note.length() > NOTE ? "TOO_LONG" : "WRONG_FORMAT");
    }
    Map<UUID, Answer> said = new HashMap<>();
    answers.forEach(
        (id, answer) -> {
          if (!answer.isBlank()) {
            said.put(id(id), value(Answer.class, answer, "findings." + id));
          }
        });
    return new Verdict(value(Decision.class, decision, "decision"), ticked(), kinds, said, note);
  }

  Gates ticked() {
    return Gates.of(gates);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("findings", "WRONG_FORMAT");
    }
  }

  static <E extends Enum<E>> E value(Class<E> type, String name, String field) {
    try {
      return Enum.valueOf(type, name == null ? "" : name);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_VALUE");
    }
  }
}
