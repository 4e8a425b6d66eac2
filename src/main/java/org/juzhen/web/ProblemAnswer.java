package org.juzhen.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** A refusal as problem+json (RFC 9457) for machines, or as a page for people who read HTML. */
@ApplicationScoped
class ProblemAnswer {
  private final ProblemTexts texts;

  ProblemAnswer(ProblemTexts texts) {
    this.texts = texts;
  }

  @CheckedTemplate(basePath = "web")
  static class Templates {
    private Templates() {}

    static native TemplateInstance problem(int status, String code, String sentence);
  }

  Response to(Problem problem, HttpHeaders headers) {
    Locale language = ProblemTexts.chosen(headers.getAcceptableLanguages());
    String sentence = texts.sentence(problem, language);
    int status = problem.code().status();
    if (wantsPage(headers)) {
      return Response.status(status)
          .type("text/html;charset=UTF-8")
          .entity(Templates.problem(status, problem.code().name(), sentence).setLocale(language))
          .build();
    }
    Response.ResponseBuilder answer =
        Response.status(status)
            .type("application/problem+json")
            .entity(body(problem, sentence, language));
    if (problem.code() == KernelProblem.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.code() == KernelProblem.TOO_MANY_REQUESTS) {
      String seconds = String.valueOf(problem.details().get("retryAfter"));
      answer.header("RateLimit-Policy", "\"default\";q=" + problem.details().get("limit"));
      answer.header("RateLimit", "\"default\";r=0;t=" + seconds);
    }
    Object pause = problem.details().get("retryAfter");
    return pause == null ? answer.build() : answer.header(HttpHeaders.RETRY_AFTER, pause).build();
  }

  private Map<String, Object> body(Problem problem, String sentence, Locale language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", problem.code().name());
    body.put("status", problem.code().status());
    body.put("code", problem.code().name());
    body.put("detail", sentence);
    problem.details().forEach(body::putIfAbsent);
    if (!problem.fields().isEmpty()) {
      body.put("fields", fields(problem, language));
    }
    return body;
  }

  private List<Map<String, String>> fields(Problem problem, Locale language) {
    return problem.fields().stream()
        .map(f -> Map.of("field", f.field(), "code", f.code(), "detail", texts.fault(f, language)))
        .toList();
  }

  private static boolean wantsPage(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(
            t ->
                !t.isWildcardType()
                    && t.isCompatible(MediaType.TEXT_HTML_TYPE)
                    && t.getSubtype().equals("html"));
  }
}
