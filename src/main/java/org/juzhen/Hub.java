package org.juzhen;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The program: makes the data directory, starts the embedded PostgreSQL unless another database is
 * configured, then the application. The database is closed after the application is down, or every
 * restart would leave outcomes that nobody recorded.
 */
@QuarkusMain
public class Hub {
  public static void main(String... args) {
    FrontPort.mustBeFree();
    DemoStage stage = DemoStage.set();
    try {
      run(stage, database(), args);
    } catch (IllegalStateException | UncheckedIOException e) {
      didNotStart(e);
      stage.close();
      System.exit(1);
    }
  }

  /** Makes the database ready where it is our own; returns how to close it. */
  private static Runnable database() {
    DataDirectory data = DataDirectory.fromSettings();
    data.prepareKeys();
    if (Settings.isGiven("quarkus.datasource.jdbc.url")) {
      return data::close;
    }
    EmbeddedDatabase database =
        EmbeddedDatabase.start(data.database(), EmbeddedDatabase.Care.DURABLE);
    database.settings().forEach(Settings::offer);
    return () -> {
      database.close();
      data.close();
    };
  }

  private static void didNotStart(Throwable error) {
    String cause = error.getCause() == null ? "" : " (" + error.getCause().getMessage() + ")";
    System.err.println("矩阵没有启动。Juzhen did not start: " + error.getMessage() + cause);
  }

  private static void run(DemoStage stage, Runnable closeDatabase, String... args) {
    CountDownLatch down = new CountDownLatch(1);
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(down), "last-out"));
    }
    Quarkus.run(
        null,
        (code, error) -> {
          if (error != null) {
            didNotStart(error);
          }
          closeDatabase.run();
          stage.close();
          down.countDown();
          System.exit(code);
        },
        args);
  }

  /** On a signal the machine does not wait for the main thread, which closes the database. */
  private static void await(CountDownLatch down) {
    try {
      down.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
