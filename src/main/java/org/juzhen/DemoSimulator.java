package org.juzhen;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platforms' simulator as a child of the hub (平台模拟器进程); it never outlives the hub. */
final class DemoSimulator implements AutoCloseable {
  private static final String WHERE = "juzhen.demo.simulator";
  private static final String IN_THE_SOURCES = "connectors/simulator/target/simulator.jar";
  private static final String GREETING = "Simulator ";

  private final Process process;
  private final String url;

  private DemoSimulator(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it on a free port and waits until it listens; null where there is none to start. */
  static DemoSimulator start(String hubPort) {
    Path jar = jar();
    if (jar == null) {
      return absent("没有找到 simulator.jar（-D" + WHERE + "=…）");
    }
    try {
      Process process = launch(jar, hubPort);
      BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
      String line = says.readLine();
      if (line == null || !line.startsWith(GREETING)) {
        process.destroyForcibly();
        return absent("模拟器没有启动：" + line);
      }
      drain(says);
      return new DemoSimulator(process, line.split(" ")[1]);
    } catch (IOException e) {
      return absent("模拟器没有启动：" + e.getMessage());
    }
  }

  private static Process launch(Path jar, String hubPort) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--open",
                "--port",
                "0",
                "--callback-base",
                "http://127.0.0.1:" + hubPort,
                "--parent-pid",
                Long.toString(ProcessHandle.current().pid())))
        .redirectErrorStream(true)
        .start();
  }

  private static Path jar() {
    String named = Settings.get(WHERE, null);
    if (named != null) {
      return Files.isReadable(Path.of(named)) ? Path.of(named) : null;
    }
    return List.of(Path.of(IN_THE_SOURCES), Path.of("..", IN_THE_SOURCES)).stream()
        .filter(Files::isReadable)
        .findFirst()
        .orElse(null);
  }

  private static DemoSimulator absent(String why) {
    System.err.println(why + "。演示照常进行，但没有平台可发布。No platforms in this demo.");
    return null;
  }

  /** What it says later goes to the hub's error output; a full pipe would stop it. */
  private static void drain(BufferedReader says) {
    Thread reader = new Thread(() -> says.lines().forEach(System.err::println), "simulator");
    reader.setDaemon(true);
    reader.start();
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
