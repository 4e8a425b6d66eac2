package org.juzhen.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.sweep.Wire.Request;

/**
 * Every call of the interface, made wrong in every place and in every way: it is refused in words,
 * names the field, and nothing is written. The calls come from the served document, so that a new
 * one is swept as soon as it has an example.
 */
@HubTest
class BadInputTest {
  @Inject SweptOffice office;

  private final Refusals refusals = new Refusals();
  private List<Operation> calls;
  private Map<String, Example> examples;

  @BeforeEach
  void everything_stands_ready() {
    examples = office.examples();
    calls = Operation.served().stream().filter(o -> o.path().startsWith("/api/v1/")).toList();
    Platforms.heal();
    List.of(office.onlooker, office.stranger, office.auditor, office.guard).forEach(World::token);
    examples.values().stream().map(Example::by).filter(Objects::nonNull).forEach(World::token);
  }

  @Test
  void whatever_is_wrong_is_refused_in_words_and_writes_nothing() throws Exception {
    assertThat(calls.stream().filter(o -> isOwed(o) && !examples.containsKey(o.name())))
        .as("calls without an example")
        .extracting(Operation::name)
        .isEmpty();

    Set<String> byExamples = new TreeSet<>();
    try (Written written = Written.watched()) {
      for (Operation call : calls) {
        byExamples.addAll(written.taken().keySet());
        sweep(call);
        refusals.await();
        written
            .taken()
            .forEach((t, rows) -> refusals.note(call.name() + " wrote " + t + " " + rows));
        isAccepted(call);
      }
    }

    assertThat(byExamples).as("what is written is noticed").contains("post", "unit", "audit_entry");
    System.out.println("swept " + calls.size() + " calls with " + refusals.sent() + " requests");
    assertThat(refusals.settled().stream().limit(400).collect(Collectors.joining("\n"))).isEmpty();
  }

  private static boolean isOwed(Operation call) {
    boolean open = call.path().contains("/hooks/") || call.path().contains("/callbacks/");
    boolean table = call.body() == null && call.path().matches(".*/(imports|files|paste)");
    return !call.isSafe() && !open && !table;
  }

  private void sweep(Operation call) {
    Example example = examples.get(call.name());
    nobodyEnters(call);
    QuestionTwists.of(call).forEach(t -> asked(call, t));
    if (example != null) {
      strangersLearnNothing(call, example);
      if (call.body() != null) {
        String foreign = isAdministration(example) ? null : office.foreign;
        BodyTwists.of(call.body(), example.body(), foreign).forEach(t -> said(call, example, t));
        formsOfBodies(call, example);
      }
    }
    unknownIds(call, example);
  }

  private void said(Operation call, Example example, Twist twist) {
    refusals.expect(
        call.name() + " " + twist.what(),
        request(call, example, example.by(), twist.text()),
        twist::allows,
        twist.field());
  }

  private void asked(Operation call, Twist twist) {
    boolean wordsNeeded = call.path().endsWith("/search") && !twist.field().equals("q");
    Example example = examples.get(call.name());
    String path =
        (example == null ? call.path().replaceAll("\\{[^}]+}", office.account) : example.path(call))
            + twist.text()
            + (wordsNeeded ? "&q=x" : "");
    refusals.expect(
        call.name() + " " + twist.what(),
        new Request(
            call.method(),
            path,
            World.token(example == null ? reader(call) : example.by()),
            null,
            Map.of()),
        status -> status == 400,
        twist.field());
  }

  private String reader(Operation call) {
    return call.path().startsWith("/api/v1/audit")
        ? office.auditor
        : call.path().startsWith("/api/v1/people") ? "admin" : office.clerk;
  }

  private static boolean isOpen(Operation call) {
    return call.path().matches("/api/v1/(hooks|callbacks|public)/.*")
        || call.name().equals("POST /api/v1/sessions");
  }

  private void nobodyEnters(Operation call) {
    if (!isOpen(call)) {
      String path = call.path().replaceAll("\\{[^}]+}", "x");
      String body = call.isSafe() ? null : "{";
      refusals.expect(
          call.name() + " by nobody",
          new Request(call.method(), path + "?limit=x", null, body, Map.of()),
          is(401),
          null);
    }
  }

  /** Whoever belongs elsewhere gets 404, whoever only looks on 403. */
  private void strangersLearnNothing(Operation call, Example example) {
    boolean own =
        call.path()
            .matches("/api/v1/(sessions|sessions/current|notices/.*|second-factor.*|public/.*)");
    if (own || call.isSafe()) {
      return;
    }
    boolean named = !example.ids().isEmpty();
    String body = Example.written(example.body());
    boolean administration = isAdministration(example);
    boolean common = call.path().startsWith("/api/v1/knowledge/");
    // Looks at a public page and touches nothing of anybody: whoever has the role may.
    boolean nobodys = call.path().equals("/api/v1/portals/trials");
    if (!nobodys) {
      refusals.expect(
          call.name() + " by a stranger",
          request(call, example, office.stranger, body),
          s ->
              administration || common
                  ? s == 403 || s == 404
                  : named ? s == 404 : s >= 400 && s < 405,
          null);
    }
    // Of material that was handed in only its maker and the desk it lies on know.
    boolean confided = call.path().startsWith("/api/v1/contributions/");
    refusals.expect(
        call.name() + " by an onlooker",
        request(call, example, office.onlooker, body),
        s -> s == 403 || confided && s == 404,
        null);
    if (!example.by().equals("admin")) {
      refusals.expect(
          call.name() + " by the administrator",
          request(call, example, "admin", body),
          s -> s == 403 || (s == 404 && !isContent(call)),
          null);
    }
  }

  private static boolean isContent(Operation call) {
    return call.path().endsWith("/decisions") && !call.path().contains("/upward-offers/")
        || call.path()
            .matches("/api/v1/(posts|reviews|deliveries|articles|duties|inquiries)(/.*)?");
  }

  private boolean isAdministration(Example example) {
    return "admin".equals(example.by()) || office.guard.equals(example.by());
  }

  private void formsOfBodies(Operation call, Example example) {
    String body = Example.written(example.body());
    Request plain = request(call, example, example.by(), body);
    Map<String, String> more = new HashMap<>(plain.more());
    more.put("Content-Type", "text/plain");
    refusals.expect(
        call.name() + " as plain text",
        new Request(plain.method(), plain.path(), plain.token(), body, more),
        is(415),
        null);
    if (!call.body().required().isEmpty()) {
      said(call, example, new Twist("without a body", null, "", true));
      said(call, example, new Twist("null", null, "null", true));
    }
  }

  private void unknownIds(Operation call, Example example) {
    if (call.ids().isEmpty() || isOpen(call)) {
      return;
    }
    String by = example == null ? reader(call) : example.by();
    String body = example == null ? null : Example.written(example.body());
    for (String id : List.of("x", "1-1-1-1-1", "%00", UUID.randomUUID().toString())) {
      String path = call.path().replaceAll("\\{[^}]+}", id);
      refusals.expect(
          call.name() + " on " + id,
          new Request(call.method(), path, World.token(by), body, any(call)),
          is(404),
          null);
    }
  }

  private static IntPredicate is(int wanted) {
    return status -> status == wanted;
  }

  private static Request request(Operation call, Example example, String by, String body) {
    String token = by == null ? null : World.token(by);
    return new Request(call.method(), example.path(call), token, body, any(call));
  }

  private static Map<String, String> any(Operation call) {
    boolean versioned =
        call.method().equals("PATCH")
            || call.name().equals("PUT /api/v1/units/{unit}/review-templates/{grade}");
    return versioned ? Map.of("If-Match", "*") : Map.of();
  }

  /** The example itself, at last: what was refused was refused for what was wrong with it. */
  private void isAccepted(Operation call) {
    Example example = examples.get(call.name());
    if (example == null) {
      return;
    }
    lostUpdates(call, example);
    HttpResponse<String> answer =
        refusals.now(request(call, example, example.by(), Example.written(example.body())));
    if (answer.statusCode() != example.answer()) {
      refusals.note(call.name() + " example: " + answer.statusCode() + " " + answer.body());
    }
  }

  private void lostUpdates(Operation call, Example example) {
    if (!call.method().equals("PATCH")) {
      return;
    }
    Request right = request(call, example, example.by(), Example.written(example.body()));
    Request blind = new Request("PATCH", right.path(), right.token(), right.body(), Map.of());
    Request stale =
        new Request(
            "PATCH", right.path(), right.token(), right.body(), Map.of("If-Match", "\"999\""));
    refusals.expect(call.name() + " without If-Match", blind, is(428), null);
    refusals.expect(call.name() + " with a stale If-Match", stale, is(412), null);
    refusals.await();
    String tag =
        refusals
            .now(new Request("GET", right.path(), right.token(), null, Map.of()))
            .headers()
            .firstValue("ETag")
            .orElse("");
    if (!tag.matches("\"\\d+\"")) {
      refusals.note(call.name() + ": GET gives no ETag " + tag);
    }
  }
}
