package org.juzhen.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
  public Response refused(Problem problem, HttpHeaders headers, ContainerRequestContext request) {
    NamedByValue.name(problem, request);
    return answer.to(problem, headers);
  }

  @ServerExceptionMapper
  public Response invalid(
      ConstraintViolationException e, HttpHeaders headers, ContainerRequestContext request) {
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    e.getConstraintViolations()
        .forEach(v -> FieldFaults.add(problem, FieldPaths.of(v, request), v));
    return answer.to(problem, headers);
  }

  @ServerExceptionMapper
  public Response unreadable(MismatchedInputException e, HttpHeaders headers) {
    return answer.to(UnreadableBody.refusal(e), headers);
  }

  @ServerExceptionMapper
  public Response unreadable(JsonProcessingException e, HttpHeaders headers) {
    return answer.to(UnreadableBody.refusal(e), headers);
  }

  @ServerExceptionMapper
  public Response changedMeanwhile(OptimisticLockException e, HttpHeaders headers) {
    return answer.to(KernelProblem.CONFLICT.problem(), headers);
  }

  @ServerExceptionMapper
  public Response byTheFramework(
      WebApplicationException e, HttpHeaders headers, ContainerRequestContext request) {
    if (e.getCause() instanceof JsonProcessingException unreadable) {
      return answer.to(UnreadableBody.refusal(unreadable), headers);
    }
    if (e.getCause() instanceof Values.Unreadable unreadable) {
      return answer.to(FieldPaths.asked(unreadable, request), headers);
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
}
