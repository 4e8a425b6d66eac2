package org.juzhen;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The program: makes the data directory, starts the embedded PostgreSQL unless another database is
 * configured, then the application. The database is closed after the application is down, or every
 * restart would leave outcomes that nobody recorded.
 */
@QuarkusMain
public class Hub {
  public static void main(String... args) {
    DataDirectory data = DataDirectory.fromSettings();
    data.prepareKeys();
    if (Settings.isGiven("quarkus.datasource.jdbc.url")) {
      Quarkus.run(args);
      return;
    }
    EmbeddedDatabase database =
        EmbeddedDatabase.start(data.database(), EmbeddedDatabase.Care.DURABLE);
    database.settings().forEach(Settings::offer);
    Quarkus.run(
        null,
        (code, error) -> {
          if (error != null) {
            System.err.println("Juzhen did not start: " + error.getMessage());
          }
          database.close();
          System.exit(code);
        },
        args);
  }
}
