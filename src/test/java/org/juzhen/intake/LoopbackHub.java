package org.juzhen.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A small WebSub hub on this machine: takes requests, asks back, pushes what it signs. */
final class LoopbackHub implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpServer server;
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

  /** What it answers; 202 is yes. */
  volatile int status = 202;

  LoopbackHub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/hub", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
  }

  private void take(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    asked.add(fields);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** Every request that came, with its fields. */
  List<Map<String, String>> asked() {
    return asked;
  }

  private Map<String, String> last() {
    return asked.get(asked.size() - 1);
  }

  String callback() {
    return last().get("hub.callback");
  }

  /** Asks back as the last request wants it. */
  HttpResponse<String> verify(String challenge, long leaseSeconds) {
    return ask(last().get("hub.mode"), last().get("hub.topic"), challenge, leaseSeconds);
  }

  HttpResponse<String> ask(String mode, String topic, String challenge, long leaseSeconds) {
    String query =
        "?hub.mode="
            + mode
            + "&hub.topic="
            + URLEncoder.encode(topic, StandardCharsets.UTF_8)
            + "&hub.challenge="
            + challenge
            + "&hub.lease_seconds="
            + leaseSeconds;
    return send(HttpRequest.newBuilder(URI.create(callback() + query)).build());
  }

  HttpResponse<String> deny(String reason) {
    String query =
        "?hub.mode=denied&hub.topic="
            + URLEncoder.encode(last().get("hub.topic"), StandardCharsets.UTF_8)
            + "&hub.reason="
            + URLEncoder.encode(reason, StandardCharsets.UTF_8);
    return send(HttpRequest.newBuilder(URI.create(callback() + query)).build());
  }

  /** Pushes, signed with the secret that it was told. */
  HttpResponse<String> push(String feed) {
    return push(feed, "sha256=" + signature(last().get("hub.secret"), feed));
  }

  HttpResponse<String> push(String feed, String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(callback()))
            .header("Content-Type", "application/rss+xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(feed));
    if (signature != null) {
      request.header("X-Hub-Signature", signature);
    }
    return send(request.build());
  }

  static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
