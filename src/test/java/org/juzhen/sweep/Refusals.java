package org.juzhen.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.juzhen.sweep.Wire.Request;

/** Sends wrong requests and gathers every answer that is not an honest refusal. */
final class Refusals {
  private static final String PROBLEM = "application/problem+json";

  private final Wire wire = new Wire();
  private final List<CompletableFuture<Void>> running = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int sent;

  /**
   * @param name of the case, for the message of a failure
   * @param field what {@code fields} has to name, or null
   */
  void expect(String name, Request request, IntPredicate status, String field) {
    boolean english = sent++ % 2 == 1;
    Request asked =
        english
            ? with(request, "Accept-Language", "en-GB,en;q=0.8")
            : with(request, "Accept-Language", "zh-CN");
    running.add(
        wire.send(asked)
            .handle(
                (answer, failed) -> {
                  String complaint =
                      failed != null
                          ? failed.toString()
                          : complaint(answer, status, field, english);
                  if (complaint != null) {
                    note(name + ": " + complaint);
                  }
                  return null;
                }));
  }

  synchronized void note(String complaint) {
    wrong.add(complaint);
  }

  /** Waits for every answer; returns what was wrong since the last time. */
  synchronized List<String> settled() {
    return List.copyOf(wrong);
  }

  void await() {
    CompletableFuture.allOf(running.toArray(new CompletableFuture<?>[0])).join();
    running.clear();
  }

  int sent() {
    return sent;
  }

  HttpResponse<String> now(Request request) {
    return wire.send(request).join();
  }

  private static Request with(Request r, String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(r.more());
    more.putIfAbsent(header, value);
    return new Request(r.method(), r.path(), r.token(), r.body(), more);
  }

  private static String complaint(
      HttpResponse<String> answer, IntPredicate status, String field, boolean english) {
    String seen = answer.statusCode() + " " + cut(answer.body());
    if (!status.test(answer.statusCode())) {
      return "status " + seen;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith(PROBLEM)) {
      return "type " + type + " " + seen;
    }
    // A conflict says more than which field: what stands in the way.
    return body(answer.body(), answer.statusCode() == 409 ? null : field, english);
  }

  private static String body(String text, String field, boolean english) {
    try {
      JsonNode problem = Example.JSON.readTree(text);
      String detail = problem.path("detail").asText();
      if (!problem.path("code").asText().matches("[A-Z][A-Z_]+")) {
        return "no code " + cut(text);
      }
      if (detail.isBlank() || english == chinese(detail) || detail.contains("{")) {
        return "sentence " + cut(text);
      }
      return field == null || names(problem, field) ? null : field + " is not named " + cut(text);
    } catch (IOException e) {
      return "no JSON " + cut(text);
    }
  }

  private static boolean chinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static boolean names(JsonNode problem, String field) {
    for (JsonNode fault : problem.path("fields")) {
      String named = fault.path("field").asText().replaceAll("\\[\\d+]", "");
      if (named.equals(field) && !fault.path("detail").asText().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String text) {
    return text.length() > 260 ? text.substring(0, 260) + "…" : text;
  }
}
