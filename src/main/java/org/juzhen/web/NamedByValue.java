package org.juzhen.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * Names the field of the body that holds an id which is not there, or lies outside of what the
 * person may see. Desks say which id it was; only the web knows what the field is called.
 */
final class NamedByValue {
  private NamedByValue() {}

  static void name(Problem problem, ContainerRequestContext request) {
    if (problem.code() == KernelProblem.NOT_FOUND && problem.fields().isEmpty()) {
      Set<Object> ids = ids(problem.details().values());
      name(problem, ids, request.getProperty(RememberedBody.PROPERTY), "");
    }
  }

  private static Set<Object> ids(Collection<Object> details) {
    Set<Object> ids = new HashSet<>();
    for (Object detail : details) {
      if (detail instanceof Collection<?> many) {
        ids.addAll(many);
      } else {
        ids.add(detail);
      }
    }
    ids.removeIf(id -> !(id instanceof UUID));
    return ids;
  }

  private static void name(Problem problem, Set<Object> ids, Object value, String path) {
    if (value instanceof UUID && !path.isEmpty() && ids.contains(value)) {
      problem.field(path, "UNKNOWN");
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        name(problem, ids, list.get(i), path + "[" + i + "]");
      }
    } else if (value instanceof Record fields) {
      for (RecordComponent field : fields.getClass().getRecordComponents()) {
        String name = path.isEmpty() ? field.getName() : path + "." + field.getName();
        name(problem, ids, read(fields, field), name);
      }
    }
  }

  private static Object read(Record fields, RecordComponent field) {
    try {
      field.getAccessor().setAccessible(true);
      return field.getAccessor().invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be read", e);
    }
  }
}
