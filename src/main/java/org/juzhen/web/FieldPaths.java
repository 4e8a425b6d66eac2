package org.juzhen.web;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** What a field of a request is called in answers: {@code account.name}, {@code roles[0].role}. */
final class FieldPaths {
  private FieldPaths() {}

  /** The path begins with the method and its parameter, which is the body or a question. */
  static String of(ConstraintViolation<?> violation, ContainerRequestContext request) {
    String path = violation.getPropertyPath().toString().replaceAll("\\.<[^>]+>|\\[]", "");
    String[] parts = path.split("\\.", 3);
    if (parts.length == 3) {
      return parts[2];
    }
    String parameter = parts[parts.length - 1];
    boolean asked = asked(request).containsKey(parameter) || request.getMethod().equals("GET");
    return asked ? parameter : "body";
  }

  /** Names the question that cannot be read; what is not in the question was in the path. */
  static Problem asked(Values.Unreadable unreadable, ContainerRequestContext request) {
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    for (Map.Entry<String, List<String>> question : asked(request).entrySet()) {
      if (question.getValue().contains(unreadable.written())) {
        problem.field(question.getKey(), unreadable.fault());
      }
    }
    return problem.fields().isEmpty() ? KernelProblem.NOT_FOUND.problem() : problem;
  }

  private static MultivaluedMap<String, String> asked(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters();
  }
}
