package org.juzhen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.EmbeddedDatabase.Care;

class EmbeddedDatabaseTest {
  private static final List<String> ROLES = List.of("postgres", "juzhen_owner", "juzhen_app");

  @TempDir Path root;

  private EmbeddedDatabase started() {
    return EmbeddedDatabase.start(root.resolve("db"), Care.FAST);
  }

  private static void withoutItsPasswordNobodyIsLetIn(EmbeddedDatabase database) {
    for (String role : ROLES) {
      for (String guess : List.of("", "local", role)) {
        assertThatThrownBy(() -> connect(database, role, guess).close())
            .as(role)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
    }
  }

  private static Connection connect(EmbeddedDatabase database, String role, String password)
      throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/juzhen";
    return DriverManager.getConnection(url, role, password);
  }

  private static void execute(EmbeddedDatabase database, String password, String... statements)
      throws SQLException {
    try (Connection c = connect(database, "postgres", password);
        Statement s = c.createStatement()) {
      for (String statement : statements) {
        s.execute(statement);
      }
    }
  }

  private Path key(String role) {
    return root.resolve("keys/database-" + role + ".key");
  }

  @Test
  void nobody_is_let_in_without_a_password_that_only_the_hub_can_read() throws Exception {
    try (EmbeddedDatabase database = started()) {
      withoutItsPasswordNobodyIsLetIn(database);

      Map<String, String> settings = database.settings();
      connect(database, "juzhen_app", settings.get("quarkus.datasource.password")).close();
      connect(database, "juzhen_owner", settings.get("quarkus.flyway.password")).close();
      for (String role : ROLES) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key(role))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void a_database_from_before_the_passwords_is_closed_at_the_next_start() throws Exception {
    try (EmbeddedDatabase before = started()) {
      open(before);
    }
    assertThat(started()).as("and keeps its rows").satisfies(this::isClosedAndWhole);
  }

  /** As hubs before left it: everybody on this machine is trusted, nobody has a password. */
  private void open(EmbeddedDatabase before) throws SQLException, IOException {
    execute(
        before,
        Files.readString(key("postgres")),
        "create table kept (n int)",
        "alter role juzhen_owner password null",
        "alter role juzhen_app password null",
        "alter role postgres password null");
    Files.writeString(root.resolve("db/data/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    for (String role : ROLES) {
      Files.delete(key(role));
    }
  }

  private void isClosedAndWhole(EmbeddedDatabase after) throws SQLException, IOException {
    try (after) {
      withoutItsPasswordNobodyIsLetIn(after);
      execute(after, Files.readString(key("postgres")), "insert into kept values (1)");
    }
  }

  @Test
  void lost_keys_are_made_anew_by_whoever_owns_the_files() throws Exception {
    started().close();
    for (String role : ROLES) {
      Files.delete(key(role));
    }

    try (EmbeddedDatabase after = started()) {
      withoutItsPasswordNobodyIsLetIn(after);
      execute(after, Files.readString(key("postgres")), "select 1");
    }
  }
}
