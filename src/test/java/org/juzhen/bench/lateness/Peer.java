package org.juzhen.bench.lateness;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.juzhen.bench.BenchHub;

/** What both other schedulers need: connections to the same database, and an item's work. */
abstract class Peer implements Alarms {
  static final int THREADS = 10;
  final AgroalDataSource database;
  private final String name;

  Peer(String name, BenchHub hub) throws IOException, SQLException {
    this.name = name;
    String url = hub.jdbcUrl() + "?currentSchema=" + Ledger.SCHEMA;
    String password = hub.password(Ledger.OWNER);
    database =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    pool ->
                        pool.maxSize(THREADS + 4)
                            .connectionFactoryConfiguration(
                                to ->
                                    to.jdbcUrl(url)
                                        .principal(new NamePrincipal(Ledger.OWNER))
                                        .credential(new SimplePassword(password)))));
  }

  @Override
  public final String name() {
    return name;
  }

  /** An item notes how late it is; the least that something useful could do. */
  final void done(Instant due) {
    try (Connection c = database.getConnection();
        PreparedStatement note = c.prepareStatement(Ledger.NOTE)) {
      note.setString(1, name);
      note.setObject(2, OffsetDateTime.ofInstant(due, ZoneOffset.UTC));
      note.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("an item was not noted", e);
    }
  }

  final void run(String sql) throws SQLException {
    try (Connection c = database.getConnection();
        Statement statement = c.createStatement()) {
      statement.execute(sql);
    }
  }

  /** This process, in which the scheduler runs; whatever else it does counts against the peer. */
  @Override
  public final Duration used() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElse(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  @Override
  public void end() throws Exception {
    database.close();
  }
}
