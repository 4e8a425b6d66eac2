package org.juzhen.connectors.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where every request enters: finds the platform, plays the fault script, writes the journal. */
final class Gate implements HttpHandler {
  private final Simulator simulator;
  private final Desk desk;

  Gate(Simulator simulator) {
    this.simulator = simulator;
    this.desk = new Desk(simulator);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int slash = path.indexOf('/', 1);
    String prefix = slash < 0 ? path.substring(1) : path.substring(1, slash);
    if (simulator.serves(prefix)) {
      serve(exchange, prefix, call(exchange, slash < 0 ? "/" : path.substring(slash)));
    } else if (prefix.startsWith("_")) {
      send(exchange, desk.answer(call(exchange, path)));
    } else {
      send(exchange, page(path));
    }
  }

  private Answer page(String path) {
    String[] steps = path.split("/");
    if ("/".equals(path)) {
      return Pages.start(simulator.posts().all("", "", ""));
    }
    if (steps.length == 4 && "posts".equals(steps[1])) {
      return simulator
          .posts()
          .find(steps[2], steps[3])
          .map(Pages::one)
          .orElseGet(() -> Answer.html(404, "<h1>没有这条内容</h1>"));
    }
    return Answer.html(404, "<h1>没有这个页面</h1>");
  }

  private void serve(HttpExchange exchange, String prefix, Call call) throws IOException {
    PlatformSimulator platform = simulator.platform(prefix);
    simulator.world().agenda().runDue();
    Optional<Fault> fault = simulator.faults().strike(prefix, call.path());
    Answer answer = play(platform, call, fault.orElse(null));
    simulator.journal().write(simulator.world().clock().instant(), prefix, call, answer);
    if (answer == null) {
      exchange.close();
    } else if (fault.filter(f -> f.kind() == Fault.Kind.CUT_ANSWER).isPresent()) {
      sendHalf(exchange, answer);
    } else {
      send(exchange, answer);
    }
  }

  /** The answer, or null for a closed connection. */
  private static Answer play(PlatformSimulator platform, Call call, Fault fault) {
    if (fault == null) {
      return answered(platform, call);
    }
    switch (fault.kind()) {
      case LATENCY:
        pause(fault.millis());
        return answered(platform, call);
      case LATE_ANSWER:
        Answer late = answered(platform, call);
        pause(fault.millis());
        return late;
      case DROP_BEFORE:
        return null;
      case DROP_AFTER_ACCEPT:
        answered(platform, call);
        return null;
      case STATUS:
        return Answer.text(Integer.parseInt(fault.code()), fault.message());
      case ERRCODE:
        return platform.error(fault.code(), fault.message());
      case ERRCODE_AFTER_ACCEPT:
        answered(platform, call);
        return platform.error(fault.code(), fault.message());
      default:
        return answered(platform, call);
    }
  }

  private static Answer answered(PlatformSimulator platform, Call call) {
    try {
      return platform.answer(call);
    } catch (RuntimeException bug) {
      bug.printStackTrace();
      return Answer.text(500, "simulator: " + bug);
    }
  }

  private static Call call(HttpExchange exchange, String path) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Call(
        exchange.getRequestMethod(),
        path,
        Call.queryOf(exchange.getRequestURI()),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = answer.body().length == 0 || answer.status() == 204;
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
    byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
    send(exchange, new Answer(answer.status(), answer.headers(), half));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
