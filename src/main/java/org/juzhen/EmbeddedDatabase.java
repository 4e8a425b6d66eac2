package org.juzhen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL without an installation, in the data directory. Survives a killed hub: a server that
 * is still running from before is taken over instead of fought.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** How much the data matters. */
  public enum Care {
    /** Every commit is on disk before it is answered. */
    DURABLE(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),
    /** For tests: nothing has to survive. */
    FAST(
        Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "1h",
            "shared_buffers", "256MB"));

    private final Map<String, String> settings;

    Care(Map<String, String> settings) {
      this.settings = settings;
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String ADDRESS = "127.0.0.1/32";
  private static final String GUARDED = "host all all " + ADDRESS + " scram-sha-256\n";
  private static final String OPEN = "host all postgres " + ADDRESS + " trust\n";

  private final int port;
  private final DatabaseKeys keys;
  private final AutoCloseable stop;

  private EmbeddedDatabase(int port, DatabaseKeys keys, AutoCloseable stop) {
    this.port = port;
    this.keys = keys;
    this.stop = stop;
  }

  /**
   * Starts, or takes over, the server whose files lie below this directory. Its passwords lie in
   * {@code keys} beside it.
   */
  public static EmbeddedDatabase start(Path home, Care care) {
    try {
      Path data = home.resolve("data");
      DatabaseKeys keys = DatabaseKeys.in(home.resolveSibling("keys"));
      Optional<EmbeddedDatabase> running = orphan(data.resolve("postmaster.pid"), keys);
      EmbeddedDatabase database =
          running.isPresent() ? running.get() : launch(home, data, keys, care);
      database.prepare(data.resolve("pg_hba.conf"));
      return database;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("cannot start PostgreSQL in " + home, e);
    }
  }

  private static EmbeddedDatabase launch(Path home, Path data, DatabaseKeys keys, Care care)
      throws IOException {
    Path rules = data.resolve("pg_hba.conf");
    if (keys.areNew() && Files.exists(rules)) {
      // A database from before the passwords, or whose keys were lost: let us in to set them.
      Files.writeString(rules, OPEN);
    }
    EmbeddedPostgres.Builder server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(programs(home).toFile())
            .setDataDirectory(data.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port(home.resolve("port")))
            .setPGStartupWait(PATIENCE)
            // Options of initdb, which reads them after its own "trust".
            .setLocaleConfig("pwfile", keys.file(DatabaseKeys.SUPERUSER).toString())
            .setLocaleConfig("auth-host", "scram-sha-256")
            .setLocaleConfig("auth-local", "scram-sha-256")
            .setConnectConfig("password", keys.of(DatabaseKeys.SUPERUSER))
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("listen_addresses", "127.0.0.1");
    care.settings.forEach(server::setServerConfig);
    EmbeddedPostgres running = server.start();
    return new EmbeddedDatabase(running.getPort(), keys, running);
  }

  /** Unpacked once for each user; what another user has laid there is not run. */
  private static Path programs(Path home) throws IOException {
    Path shared =
        Path.of(System.getProperty("java.io.tmpdir"), "juzhen-" + System.getProperty("user.name"));
    Files.createDirectories(home);
    Files.createDirectories(shared);
    return Files.getOwner(shared).equals(Files.getOwner(home)) ? shared : home.resolve("programs");
  }

  /** One port for one data directory, so that a server left over is found where it was. */
  private static int port(Path file) throws IOException {
    if (Files.exists(file)) {
      int before = Integer.parseInt(Files.readString(file).strip());
      if (isFree(before)) {
        return before;
      }
    }
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, Integer.toString(any.getLocalPort()));
      return any.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Line 1 of the file is the process, line 4 the port. */
  private static Optional<EmbeddedDatabase> orphan(Path pidFile, DatabaseKeys keys)
      throws IOException {
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 4) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.get(0).strip());
    int port = Integer.parseInt(lines.get(3).strip());
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(p -> new EmbeddedDatabase(port, keys, () -> stop(p)))
        .filter(EmbeddedDatabase::answers);
  }

  private boolean answers() {
    try (Connection c = connect("postgres")) {
      return c.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients. */
  private static void stop(ProcessHandle server)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
    server.onExit().get(30, TimeUnit.SECONDS);
  }

  /** Makes the two roles, their passwords and the database where they are missing. */
  private void prepare(Path rules) throws SQLException, IOException {
    try (Connection c = connect("postgres");
        Statement s = c.createStatement()) {
      for (String role : List.of(DatabaseKeys.OWNER, DatabaseKeys.APPLICATION)) {
        s.execute(
            "do $$ begin create role "
                + role
                + " login; exception when duplicate_object then null; end $$");
      }
      if (!Files.readString(rules).equals(GUARDED)) {
        guard(s, rules);
      }
      boolean there = s.executeQuery("select 1 from pg_database where datname = 'juzhen'").next();
      if (!there) {
        s.execute("create database juzhen owner juzhen_owner");
      }
    }
    try (Connection c = connect("juzhen");
        Statement s = c.createStatement()) {
      s.execute("alter schema public owner to juzhen_owner");
    }
  }

  /** Passwords first: whoever asks for them last may end in between. */
  private void guard(Statement s, Path rules) throws SQLException, IOException {
    for (Map.Entry<String, String> role : keys.all().entrySet()) {
      s.execute("alter role " + role.getKey() + " password '" + role.getValue() + "'");
    }
    Files.writeString(rules, GUARDED);
    s.execute("select pg_reload_conf()");
    s.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
  }

  private Connection connect(String database) throws SQLException {
    String superuser = DatabaseKeys.SUPERUSER;
    return DriverManager.getConnection(
        jdbc(port, database) + "?loginTimeout=10", superuser, keys.of(superuser));
  }

  private static String jdbc(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** What the application has to know: who migrates, and whom it is itself. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("quarkus.datasource.jdbc.url", jdbc(port, "juzhen"));
    settings.put("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + port + "/juzhen");
    settings.put("quarkus.datasource.username", DatabaseKeys.APPLICATION);
    settings.put("quarkus.datasource.password", keys.of(DatabaseKeys.APPLICATION));
    settings.put("quarkus.flyway.jdbc-url", jdbc(port, "juzhen"));
    settings.put("quarkus.flyway.username", DatabaseKeys.OWNER);
    settings.put("quarkus.flyway.password", keys.of(DatabaseKeys.OWNER));
    return settings;
  }

  /** The port on the loopback address. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    try {
      stop.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("PostgreSQL did not stop", e);
    }
  }
}
