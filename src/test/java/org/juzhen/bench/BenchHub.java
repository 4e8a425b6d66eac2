package org.juzhen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged hub as a process of its own, on an empty data directory, with fsync on. */
public final class BenchHub implements AutoCloseable {
  private static final String PASSWORD = "Juzhen-bench-2026";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 120;

  final Vertx vertx = Vertx.vertx();
  final int port;
  private final Path data;
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token;

  private BenchHub(int port, Path data, Process process) {
    this.port = port;
    this.data = data;
    this.process = process;
  }

  static BenchHub start() throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("bench.jar"));
    Path data = Files.createTempDirectory("juzhen-bench");
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command(jar));
    builder
        .environment()
        .putAll(
            Map.of(
                "JUZHEN_DATA_DIR",
                data.toString(),
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "JUZHEN_ADMIN_PASSWORD",
                PASSWORD,
                "JUZHEN_SECOND_FACTOR",
                "optional",
                "JUZHEN_PACE_PERSON",
                "0",
                "JUZHEN_PACE_PORTAL",
                "0"));
    builder.redirectErrorStream(true).redirectOutput(data.resolve("hub.log").toFile());
    BenchHub hub = new BenchHub(port, data, builder.start());
    hub.awaitReady();
    hub.token = hub.signIn("admin");
    return hub;
  }

  /** With options for its Java where some are given, such as those that record what it does. */
  private static List<String> command(Path jar) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of(System.getProperty("bench.hub.options", "").split(" "))
        .filter(option -> !option.isBlank())
        .forEach(command::add);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
      try {
        HttpRequest question = HttpRequest.newBuilder(uri("/q/health/ready")).build();
        if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // The port is not open yet.
      }
      process.waitFor(1, TimeUnit.SECONDS);
    }
    throw new IllegalStateException("not ready: " + Files.readString(data.resolve("hub.log")));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String signIn(String name) throws IOException, InterruptedException {
    Map<String, String> who = Map.of("username", name, "password", PASSWORD);
    return post(null, "/api/v1/sessions", who).path("accessToken").asText();
  }

  /** A person of a new city with these roles; returns the city's id and the person's token. */
  public City city(String... roles) throws IOException, InterruptedException {
    Map<String, String> unit =
        Map.of(
            "name", "云岫市人民政府",
            "level", "PREFECTURE",
            "kind", "GOVERNMENT",
            "regionCode", "980600");
    String id = post(token, "/api/v1/units", unit).path("id").asText();
    String name = "bench" + Long.toString(System.nanoTime(), 36);
    post(
        token,
        "/api/v1/people",
        Map.of(
            "username", name,
            "name", "测量员",
            "unitId", id,
            "password", PASSWORD,
            "roles", List.of(roles)));
    return new City(id, signIn(name));
  }

  /** A unit, and the token of somebody who works there. */
  public record City(String id, String token) {}

  /** Posts JSON and expects success. */
  public JsonNode post(String bearer, String path, Object body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** Connections to the hub's own database under the application's role. */
  public Pool pool(int connections) throws IOException {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(Integer.parseInt(Files.readString(data.resolve("db/port")).strip()))
            .setDatabase("juzhen")
            .setUser("juzhen_app")
            .setPassword(password("juzhen_app"))
            .setCachePreparedStatements(true);
    return PgBuilder.pool()
        .using(vertx)
        .connectingTo(options)
        .with(new PoolOptions().setMaxSize(connections))
        .build();
  }

  /** One blocking connection to the same database under the same role, for COPY. */
  Connection jdbc() throws IOException, SQLException {
    return DriverManager.getConnection(jdbcUrl(), "juzhen_app", password("juzhen_app"));
  }

  /** Where the same database is, for peers that bring their own ways to it. */
  public String jdbcUrl() throws IOException {
    String port = Files.readString(data.resolve("db/port")).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/juzhen";
  }

  /** The password of one of the database's roles. */
  public String password(String role) throws IOException {
    return Files.readString(data.resolve("keys/database-" + role + ".key")).strip();
  }

  /** How much processor time the hub itself has used so far, its database apart. */
  public Duration used() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  public static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.MINUTES);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    vertx.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }
}
