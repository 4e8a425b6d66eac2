package org.juzhen.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings a demo hub to life (演示): fills an empty one in, registers the accounts with the simulator,
 * then lets portals and citizens go on. Elsewhere it does nothing at all.
 */
@ApplicationScoped
class DemoWorld {
  /** Of every invented person; shown on the sign-in page, which only a demo does. */
  static final String PASSWORD = "Juzhen-demo-2026";

  private static final Logger LOG = Logger.getLogger(DemoWorld.class);

  @ConfigProperty(name = "juzhen.demo")
  boolean demo;

  @ConfigProperty(name = "juzhen.data-dir")
  Path dataDirectory;

  @ConfigProperty(name = "juzhen.admin.password")
  Optional<String> adminPassword;

  @ConfigProperty(name = "juzhen.demo.simulator-url")
  Optional<URI> simulator;

  private final Progress progress = new Progress(System.out, false);
  private volatile Thread building;
  private volatile LiveDemo live;
  private volatile boolean ended;

  void begin(@ObservesAsync HttpServerStart listening) {
    if (demo) {
      int port = listening.options().getPort();
      Thread thread = new Thread(() -> survive(port), "demo-world");
      thread.setDaemon(true);
      building = thread;
      // On a signal the HTTP server closes before the application hears that it ends.
      Runtime.getRuntime().addShutdownHook(new Thread(this::end, "demo-ends"));
      thread.start();
    }
  }

  /** Before the hub waits for the calls that are under way. */
  void end(@Observes @Priority(50) ShutdownEvent event) {
    end();
  }

  private void end() {
    ended = true;
    progress.end();
    if (building != null) {
      building.interrupt();
    }
    if (live != null) {
      live.close();
    }
  }

  private void survive(int port) {
    try {
      build(port);
    } catch (RuntimeException e) {
      if (ended) {
        return;
      }
      LOG.errorf(e, "The demo world could not be built");
    }
  }

  private void build(int port) {
    FrontDoor door = new FrontDoor(URI.create("http://localhost:" + port), this::passwordOf);
    if (!ready(door)) {
      return;
    }
    Platforms platforms = simulator.map(Platforms::new).orElse(null);
    Remembered remembered = new Remembered(dataDirectory.resolve("demo-world.json"));
    Cast cast = new Cast(Script.read(), remembered.read().orElseGet(Cast.Memory::empty));
    if (remembered.read().isPresent()) {
      reopen(cast, door, platforms);
    } else if (door.as("admin").get("/units?limit=1").path("items").isEmpty()) {
      progress.tell("正在搭建，约一分钟；现在就可以打开 " + door.hub() + " (building; open it already)");
      new Filling(cast, door, platforms, progress, PASSWORD).fill();
      if (ended) {
        return;
      }
      remembered.write(cast.memory());
    } else {
      progress.tell("这个数据目录里已有别的单位，不再填充演示数据。");
      return;
    }
    Showcase.print(cast.script(), door.hub(), platforms, progress);
    goOn(cast, door, platforms);
  }

  /** The simulator forgets its accounts when it ends; the hub does not. */
  private void reopen(Cast cast, FrontDoor door, Platforms platforms) {
    if (platforms != null) {
      progress.part("平台账号", new Keys(cast, door, platforms)::register);
    }
  }

  private void goOn(Cast cast, FrontDoor door, Platforms platforms) {
    live = new LiveDemo(cast, door, platforms);
    if (ended) {
      live.close();
    }
  }

  private boolean ready(FrontDoor door) {
    Patience.until(Duration.ofMinutes(5), () -> ended || door.isReady());
    return !ended;
  }

  private String passwordOf(String username) {
    return username.equals("admin") ? adminPassword.orElse(PASSWORD) : PASSWORD;
  }
}
