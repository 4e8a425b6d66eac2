package org.juzhen.connectors.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Calls the hub as the platforms do: five seconds each, three times in all, in the background. */
public final class Callbacks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int TRIES = 3;

  /**
   * A call to be made.
   *
   * @param url where to, query included
   * @param headers besides the length
   * @param body what to send
   */
  public record Outgoing(URI url, Map<String, String> headers, byte[] body) {}

  /**
   * A call that was made.
   *
   * @param url where to
   * @param attempt counts from 1
   * @param status 0 where no answer came
   * @param answer body of the answer
   */
  public record Sent(URI url, int attempt, int status, String answer) {}

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          4,
          work -> {
            Thread thread = new Thread(work, "simulator-callback");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  /** Sends in the background, again when it fails. */
  public void send(Outgoing call) {
    threads.execute(() -> sendUntilTaken(call));
  }

  /** What was sent so far. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  void clear() {
    sent.clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void sendUntilTaken(Outgoing call) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Sent result = sendOnce(call, attempt);
      sent.add(result);
      if (result.status() >= 200 && result.status() < 300) {
        return;
      }
    }
  }

  private Sent sendOnce(Outgoing call, int attempt) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.url())
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Sent(call.url(), attempt, answer.statusCode(), answer.body());
    } catch (IOException lost) {
      return new Sent(call.url(), attempt, 0, lost.toString());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return new Sent(call.url(), attempt, 0, "closing");
    }
  }
}
