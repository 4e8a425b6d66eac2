package org.juzhen.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A portal's web server on this machine, with pages that a test puts there. */
final class LoopbackPortal implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> releasedBy = new ConcurrentHashMap<>();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Page(int status, String type, byte[] body, String location) {}

  LoopbackPortal() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void put(String path, String type, String body) {
    put(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  void put(String path, String type, String body, Charset charset) {
    put(path, type, body.getBytes(charset));
  }

  void put(String path, String type, byte[] body) {
    pages.put(path, new Page(200, type, body, null));
  }

  /** Answers 404 under the path from now on. */
  void gone(String path) {
    pages.remove(path);
  }

  /** Answers nothing under the path and ends the connection. */
  void hangUp(String path) {
    pages.put(path, new Page(0, "", new byte[0], null));
  }

  void redirect(String path, String location) {
    pages.put(path, new Page(302, "text/html", new byte[0], location));
  }

  /** Answers nothing under the path until another one was asked for, or half a minute passed. */
  void holdUntilAsked(String path, String other) {
    CountDownLatch latch = new CountDownLatch(1);
    held.put(path, latch);
    releasedBy.put(other, latch);
  }

  private void await(String path) {
    if (releasedBy.containsKey(path)) {
      releasedBy.get(path).countDown();
    }
    try {
      if (held.containsKey(path) && !held.get(path).await(30, TimeUnit.SECONDS)) {
        asked.add(path + " given up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Path and answered status of every request. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    await(exchange.getRequestURI().getPath());
    Page page = pages.get(exchange.getRequestURI().getPath());
    String tag = page == null ? "" : "\"" + java.util.Arrays.hashCode(page.body()) + "\"";
    int status = page == null ? 404 : page.status();
    if (status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      status = 304;
    }
    asked.add(exchange.getRequestURI().getPath() + " " + status);
    if (status == 0) {
      exchange.close();
      return;
    }
    if (page != null) {
      exchange.getResponseHeaders().set("Content-Type", page.type());
      exchange.getResponseHeaders().set("ETag", tag);
      if (page.location() != null) {
        exchange.getResponseHeaders().set("Location", page.location());
      }
    }
    boolean empty = status != 200 || page.body().length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : page.body().length);
    if (!empty) {
      exchange.getResponseBody().write(page.body());
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
