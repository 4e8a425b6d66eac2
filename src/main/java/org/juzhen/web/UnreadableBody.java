package org.juzhen.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Collectors;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** What is said of a body that is no JSON, or says something else than it should. */
final class UnreadableBody {
  private UnreadableBody() {}

  static Problem refusal(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? KernelProblem.field(field(mapping), fault(mapping))
        : KernelProblem.MALFORMED.problem();
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String fault(JsonMappingException e) {
    if (e.getCause() instanceof Values.Unreadable unreadable) {
      return unreadable.fault();
    }
    boolean choice =
        e instanceof MismatchedInputException m
            && m.getTargetType() != null
            && m.getTargetType().isEnum();
    return choice || e instanceof ValueInstantiationException ? "WRONG_VALUE" : "WRONG_TYPE";
  }
}
