package org.juzhen.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system on this machine: keeps what is posted to it, and answers as a test says. */
public final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Answer WELL = new Answer(200, "ok", null, false);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile Answer usual = WELL;

  private record Answer(int status, String body, String location, boolean never) {}

  /** What was posted. */
  public record Message(String path, String id, String timestamp, String signature, String body) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String type() {
      return json().path("type").asText();
    }

    public JsonNode data() {
      return json().path("data");
    }

    /** As the interoperable library sees it. */
    public boolean isSignedWith(String secret) {
      try {
        new Webhook(secret)
            .verify(
                body,
                Map.of(
                    "webhook-id", List.of(id),
                    "webhook-timestamp", List.of(timestamp),
                    "webhook-signature", List.of(signature)));
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      } catch (EmptyWebhookSecretException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/events?from=juzhen";
  }

  /** What it answers to the next call. */
  void next(int status, String body) {
    script.add(new Answer(status, body, null, false));
  }

  void nextRedirects(String location) {
    script.add(new Answer(302, "", location, false));
  }

  void nextNeverAnswers() {
    script.add(new Answer(200, "", null, true));
  }

  /** What it answers from now on when nothing else is said. */
  void always(int status) {
    usual = new Answer(status, "always " + status, null, false);
  }

  public List<Message> messages() {
    return messages;
  }

  public List<Message> messages(String type) {
    return messages.stream().filter(m -> m.type().equals(type)).toList();
  }

  private void receive(HttpExchange call) throws IOException {
    messages.add(
        new Message(
            call.getRequestURI().toString(),
            call.getRequestHeaders().getFirst("webhook-id"),
            call.getRequestHeaders().getFirst("webhook-timestamp"),
            call.getRequestHeaders().getFirst("webhook-signature"),
            new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Answer scripted = script.poll();
    answer(call, scripted == null ? usual : scripted);
  }

  private void answer(HttpExchange call, Answer answer) throws IOException {
    if (answer.never()) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (answer.location() != null) {
      call.getResponseHeaders().set("Location", answer.location());
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      call.getResponseBody().write(body);
    }
    call.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdown();
  }
}
