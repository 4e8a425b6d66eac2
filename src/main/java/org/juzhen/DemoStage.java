package org.juzhen;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around the hub in a demo (演示环境): a data directory that is thrown away, and the
 * platforms' simulator. Everything it settles is only offered: whoever has set a value keeps it.
 */
final class DemoStage implements AutoCloseable {
  /** Of every demo person; only a demo has a known password. */
  private static final String PASSWORD = "Juzhen-demo-2026";

  private static final List<String> PLATFORMS =
      List.of("wechat", "weibo", "douyin", "toutiao", "kuaishou");

  /** Nothing listens there, so that a demo without simulator reaches no real platform. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  /** Set where a program runs the demo in the foreground: the demo ends with it. */
  private static final String WITH_PARENT = "juzhen.demo.with-parent";

  private final Path thrownAway;
  private final DemoRemains remains;
  private final DemoSimulator simulator;

  private DemoStage(Path thrownAway, DemoSimulator simulator) {
    this.thrownAway = thrownAway;
    this.remains = thrownAway == null ? null : DemoRemains.of(thrownAway);
    this.simulator = simulator;
  }

  /** Sets the stage where a demo is wanted; elsewhere there is none. */
  static DemoStage set() {
    if (!wanted()) {
      return new DemoStage(null, null);
    }
    System.setProperty("juzhen.demo", "true");
    if (Boolean.getBoolean(WITH_PARENT)) {
      ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(() -> System.exit(0)));
    }
    Path thrownAway = Settings.isGiven("juzhen.data.dir") ? null : temporary();
    Settings.offer("juzhen.admin.password", PASSWORD);
    Settings.offer("juzhen.second-factor", "optional");
    Settings.offer("juzhen.outbound-allow", "127.0.0.1,localhost");
    Settings.offer("juzhen.password.cost", "4");
    // Everybody knows the passwords: who wants other machines to reach it has to say so.
    Settings.offer("quarkus.http.host", "127.0.0.1");
    DemoSimulator simulator = DemoSimulator.start(FrontPort.number());
    String url = simulator == null ? NOWHERE : simulator.url();
    PLATFORMS.forEach(p -> point(p, url));
    if (simulator != null) {
      System.setProperty("juzhen.demo.simulator-url", url);
    }
    return new DemoStage(thrownAway, simulator);
  }

  private static boolean wanted() {
    boolean usual = LaunchMode.current() == LaunchMode.DEVELOPMENT;
    return Boolean.parseBoolean(Settings.get("juzhen.demo", Boolean.toString(usual)));
  }

  private static void point(String platform, String url) {
    if (System.getenv("JUZHEN_" + platform.toUpperCase() + "_URL") == null) {
      Settings.offer("juzhen.platform." + platform, url + "/" + platform);
    }
  }

  private static Path temporary() {
    try {
      Path made = Files.createTempDirectory("juzhen-demo-");
      System.setProperty("juzhen.data.dir", made.toString());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a directory for the demo", e);
    }
  }

  /** Stops the simulator and throws the data away; call it when the database is closed. */
  @Override
  public void close() {
    if (simulator != null) {
      simulator.close();
    }
    if (thrownAway != null) {
      delete(thrownAway);
      remains.close();
      System.out.println("演示已结束，它启动的程序和数据都已清理。The demo has ended; nothing of it is left.");
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    } catch (IOException e) {
      System.err.println("演示数据没有删除干净 " + root + "：" + e.getMessage());
    }
  }
}
