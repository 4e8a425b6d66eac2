package org.juzhen.filing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A portal on this machine with one page, which can be taken down. */
final class NoticePage implements AutoCloseable {
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String words = "关于关停的公告";
  private volatile String location;

  NoticePage() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/gsgg/1.html";
  }

  void answers(int code) {
    status = code;
  }

  void says(String text) {
    words = text;
  }

  void leadsTo(String where) {
    location = where;
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean notice = exchange.getRequestURI().getPath().startsWith("/gsgg");
    byte[] page = (notice ? words : "首页").getBytes(StandardCharsets.UTF_8);
    boolean elsewhere = notice && location != null;
    if (elsewhere) {
      exchange.getResponseHeaders().set("Location", location);
    }
    int code = elsewhere ? 302 : notice ? status : 200;
    exchange.sendResponseHeaders(code, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
