package org.juzhen.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The packaged hub as a process of its own, as it runs in production; only its compiler is told to
 * hurry, because it never runs for long.
 */
public class PackagedHub implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final int port = freePort();
  private final Map<String, String> environment = new HashMap<>();
  private Process process;

  public PackagedHub(Path data) {
    this.data = data;
    environment.put("JUZHEN_DATA_DIR", data.toString());
    environment.put("JUZHEN_ADMIN_PASSWORD", World.PASSWORD);
    environment.put("JUZHEN_SECOND_FACTOR", "optional");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
  }

  /** A setting for the next start. */
  public PackagedHub with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Starts and waits until it is ready. */
  public PackagedHub start() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-jar",
              "target/quarkus-app/quarkus-run.jar");
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      process = builder.start();
      awaitReady();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    await(PATIENCE, "the hub is ready", this::isReady);
  }

  /** Looks again and again until it is so; fails when the hub ends or the time is over. */
  public void await(Duration atMost, String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!isSo.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the hub ended:\n" + printed());
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("never came: " + what + "\n" + printed());
      }
      waitForExit(Duration.ofMillis(100));
    }
  }

  private String printed() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady() {
    try {
      HttpRequest ask =
          HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends it at once, as a power cut would: no shutdown hook runs. */
  public void kill() {
    process.destroyForcibly();
    waitForExit(PATIENCE);
  }

  /** Asks it to end and waits until it has. */
  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.destroy();
      waitForExit(PATIENCE);
    }
  }

  /** The programs that run below it. */
  public List<ProcessHandle> started() {
    return process.descendants().toList();
  }

  private void waitForExit(Duration atMost) {
    try {
      process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Path data() {
    return data;
  }

  /** Everything it printed. */
  public Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
