package org.juzhen;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Gives back what the start needed and the hub does not (空闲内存). Starting touches some 150 MB of
 * heap, of which 40 stay in use, and Java keeps the rest for good. A program that is started with
 * {@code java -jar} has no place for options, so the few that matter are set while it runs; whoever
 * gives them on the command line keeps his own.
 */
@ApplicationScoped
class IdleMemory {
  /** By then the first runs of everything that ticks are over. */
  private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

  /** In per cent and milliseconds; a hub is idle for most of the day. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "MinHeapFreeRatio", "20",
          "MaxHeapFreeRatio", "40",
          "G1PeriodicGCInterval", Long.toString(Duration.ofMinutes(10).toMillis()));

  void begin(@ObservesAsync HttpServerStart listening, Vertx vertx) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Callable<Void> giveBack = IdleMemory::giveBack;
      vertx.setTimer(AFTER_THE_START.toMillis(), x -> vertx.executeBlocking(giveBack));
    }
  }

  private static Void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      OPTIONS.forEach((name, value) -> set(machine, name, value));
    }
    System.gc();
    return null;
  }

  private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
    try {
      if (machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
        machine.setVMOption(name, value);
      }
    } catch (IllegalArgumentException unknown) {
      // Another collector or another machine: then it stays as it is.
    }
  }
}
