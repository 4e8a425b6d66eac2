package org.juzhen.sweep;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.juzhen.house.Plans;

/**
 * What is written to any table while one watches. Each row that changes leaves a note in the same
 * transaction: what is rolled back leaves none, and nothing has to be counted. What signing in and
 * sealing keep for themselves is left out.
 */
public final class Written implements AutoCloseable {
  private static final String WATCH =
      """
      create unlogged table swept (name text not null, act text not null);
      create function sweep_notes() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as
      'begin insert into swept values (tg_argv[0], lower(tg_op)); return null; end';
      do $$
      declare name text;
      begin
        for name in
          select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where nspname = 'public' and relkind in ('r', 'p') and not relispartition
          and relname !~ 'qrtz|flyway' and relname not in
          ('session', 'audit_seal', 'audit_chain', 'person', 'run_log', 'swept')
        loop
          execute format('create trigger swept after insert or update or delete on %I'
            ' for each row execute function sweep_notes(%L)', name, name);
        end loop;
      end $$
      """;
  private static final String TAKE =
      "with taken as (delete from swept returning *) select name, string_agg(distinct act, ', ') ||"
          + " ' ×' || count(*) from taken group by name";
  private static final String END = "drop function sweep_notes() cascade; drop table swept";

  private final Connection owner;
  private final Statement statement;

  private Written(Connection owner) throws SQLException {
    this.owner = owner;
    statement = owner.createStatement();
    statement.execute(WATCH);
  }

  /** Begins to watch. */
  public static Written watched() throws SQLException, IOException {
    return new Written(Plans.owner());
  }

  /** Table → what was done to how many of its rows since this was asked last. */
  public Map<String, String> taken() throws SQLException {
    Map<String, String> all = new TreeMap<>();
    try (ResultSet tables = statement.executeQuery(TAKE)) {
      while (tables.next()) {
        all.put(tables.getString(1), tables.getString(2));
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    try (owner) {
      statement.execute(END);
    }
  }
}
