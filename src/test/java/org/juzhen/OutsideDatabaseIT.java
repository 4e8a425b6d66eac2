package org.juzhen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.http.ContentType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.house.PackagedHub;
import org.juzhen.house.World;

/** The same jar on a PostgreSQL that somebody else runs, of the oldest version that is promised. */
class OutsideDatabaseIT {
  @TempDir Path home;

  @Test
  void the_packaged_hub_runs_on_postgresql_15_with_an_owner_and_a_lesser_role() throws Exception {
    try (EmbeddedPostgres server = postgres15();
        PackagedHub hub = hubOn(server)) {
      hub.start();

      signIn(hub);

      assertThat(Files.exists(hub.data().resolve("db/data"))).as("nothing embedded").isFalse();
      try (Connection app = connect(server, "juzhen", "juzhen_app");
          Statement s = app.createStatement()) {
        assertThatThrownBy(() -> s.executeUpdate("delete from audit_entry"))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> s.execute("create table mine (id int)"))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private static void signIn(PackagedHub hub) {
    given()
        .baseUri(hub.url())
        .contentType(ContentType.JSON)
        .body(Map.of("username", "admin", "password", World.PASSWORD))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
  }

  private PackagedHub hubOn(EmbeddedPostgres server) throws SQLException {
    try (Connection c = connect(server, "postgres", "postgres");
        Statement s = c.createStatement()) {
      s.execute("create role juzhen_owner login");
      s.execute("create role juzhen_app login");
      s.execute("create database juzhen owner juzhen_owner");
    }
    try (Connection c = connect(server, "juzhen", "postgres");
        Statement s = c.createStatement()) {
      s.execute("alter schema public owner to juzhen_owner");
    }
    String address = "127.0.0.1:" + server.getPort() + "/juzhen";
    return new PackagedHub(home.resolve("hub"))
        .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + address)
        .with("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + address)
        .with("QUARKUS_DATASOURCE_USERNAME", "juzhen_app")
        .with("QUARKUS_DATASOURCE_PASSWORD", "local")
        .with("QUARKUS_FLYWAY_JDBC_URL", "jdbc:postgresql://" + address)
        .with("QUARKUS_FLYWAY_USERNAME", "juzhen_owner")
        .with("QUARKUS_FLYWAY_PASSWORD", "local");
  }

  private EmbeddedPostgres postgres15() throws IOException {
    Path programs = Path.of("target/postgres-15.jar");
    return EmbeddedPostgres.builder()
        .setPgBinaryResolver((system, machine) -> archive(programs))
        .setOverrideWorkingDirectory(home.resolve("programs").toFile())
        .setDataDirectory(home.resolve("data").toFile())
        .start();
  }

  /** The one archive inside the binaries' jar. */
  private static InputStream archive(Path jar) {
    try {
      ZipFile zip = new ZipFile(jar.toFile());
      return zip.getInputStream(
          zip.stream().filter(e -> e.getName().endsWith(".txz")).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connect(EmbeddedPostgres server, String database, String user)
      throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    return DriverManager.getConnection(url, user, "local");
  }
}
