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

/** A portal's web server on this machine, with pages that a test puts there. */
final class LoopbackPortal implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Page(int status, String type, byte[] body, String location) {}

  LoopbackPortal() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  void redirect(String path, String location) {
    pages.put(path, new Page(302, "text/html", new byte[0], location));
  }

  /** Path and answered status of every request. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Page page = pages.get(exchange.getRequestURI().getPath());
    String tag = page == null ? "" : "\"" + java.util.Arrays.hashCode(page.body()) + "\"";
    int status = page == null ? 404 : page.status();
    if (status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      status = 304;
    }
    asked.add(exchange.getRequestURI().getPath() + " " + status);
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
  }
}
