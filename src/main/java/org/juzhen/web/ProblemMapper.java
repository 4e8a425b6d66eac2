package org.juzhen.web;

import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** Turns whatever ended a request into one honest answer. */
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final ProblemAnswer answer;

  ProblemMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @ServerExceptionMapper
  public Response refused(Problem problem, HttpHeaders headers) {
    return answer.to(problem, headers);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e, HttpHeaders headers) {
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    e.getConstraintViolations().forEach(v -> problem.field(field(v), FieldFaults.code(v)));
    return answer.to(problem, headers);
  }

  @ServerExceptionMapper
  public Response unreadable(MismatchedInputException e, HttpHeaders headers) {
    return answer.to(unreadable(e), headers);
  }

  @ServerExceptionMapper
  public Response unreadable(DatabindException e, HttpHeaders headers) {
    return answer.to(unreadable(e), headers);
  }

  @ServerExceptionMapper
  public Response changedMeanwhile(OptimisticLockException e, HttpHeaders headers) {
    return answer.to(KernelProblem.CONFLICT.problem(), headers);
  }

  @ServerExceptionMapper
  public Response byTheFramework(WebApplicationException e, HttpHeaders headers) {
    if (e.getCause() instanceof DatabindException unreadable) {
      return answer.to(unreadable(unreadable), headers);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return answer.to(FrameworkRefusal.of(status).problem(), headers);
  }

  @ServerExceptionMapper
  public Response defect(Throwable e, HttpHeaders headers) {
    Problem known = DatabaseRefusal.of(e);
    if (known != null) {
      return answer.to(known, headers);
    }
    String trace = Ids.next().toString().substring(24);
    LOG.errorf(e, "Defect %s", trace);
    return answer.to(KernelProblem.INTERNAL.with("trace", trace), headers);
  }

  private static Problem unreadable(DatabindException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return KernelProblem.MALFORMED.problem();
    }
    String field =
        mapping.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    boolean enumeration =
        e instanceof MismatchedInputException m
            && m.getTargetType() != null
            && m.getTargetType().isEnum();
    boolean refusedValue = e instanceof ValueInstantiationException;
    return KernelProblem.field(field, enumeration || refusedValue ? "WRONG_VALUE" : "WRONG_TYPE");
  }

  /** The path without the name of the method and its parameter. */
  private static String field(ConstraintViolation<?> violation) {
    StringBuilder field = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      if (depth++ >= 2 && node.getName() != null) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.isEmpty() ? "body" : field.toString();
  }
}
