package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/**
 * How the rules are evaluated where a hundred thousand accounts of twenty thousand units lie in a
 * hundred lines: what is for no line does not look for any, and no account is read that is not in
 * reach.
 */
@HubTest
class RuleStatementsTest {
  private static final String HEAD = "98770000-0000-7000-8000-000000000001";
  private static final String ID = "('98770000-0000-7000-8000-' || lpad((%s)::text, 12, '0'))";

  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          "insert into unit (id, name, level, kind, region_code, path, line_unit_id, created_at)"
              + " select "
              + ID.formatted("n")
              + "::uuid, '量尺局', 'COUNTY', 'DEPARTMENT', '980600', '/' || "
              + ID.formatted("n")
              + " || '/', case when n > 100 then "
              + ID.formatted("1 + n % 100")
              + "::uuid end, now() from generate_series(1, 20000) n",
          "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
              + " gen_random_uuid(), id, 'WEIBO', 'OTHER', '量尺号', 'ACTIVE', k = 1, now() from unit,"
              + " generate_series(1, 5) k where id::text like '98770000-%'",
          "insert into repost_rule (id, unit_id, importances, binds, created_at, line_unit_id)"
              + " values (gen_random_uuid(), '"
              + HEAD
              + "', '{IMPORTANT}', 'ALL', now(), '"
              + HEAD
              + "')",
          "analyze unit, account, repost_rule");

  /** What stands for the values, from the first number on. */
  private static final Map<Integer, String> VALUES = values();

  private static Map<Integer, String> values() {
    Map<Integer, String> values = new TreeMap<>();
    values.put(1, "'/" + HEAD + "/%'");
    values.put(2, "'IMPORTANT'::text");
    values.put(3, "'" + HEAD + "'");
    values.put(4, "null");
    List.of(5, 6, 7).forEach(n -> values.put(n, "'{}'"));
    values.put(8, "'x'::text");
    values.put(9, "'" + HEAD + "'");
    values.put(10, "1");
    values.put(11, "'COUNTY'");
    values.put(12, "gen_random_uuid()");
    List.of(13, 14, 15, 17).forEach(n -> values.put(n, "now()"));
    values.put(16, "array['" + HEAD + "'::uuid]");
    values.put(18, "false");
    values.put(19, "'false'");
    values.put(20, "current_date");
    values.put(21, "false");
    values.put(22, "null");
    return values;
  }

  private static String asked(String statement) {
    String asked = statement;
    for (Map.Entry<Integer, String> value : VALUES.entrySet()) {
      asked = asked.replaceAll("\\$" + value.getKey() + "(?![0-9])", value.getValue());
    }
    return asked;
  }

  /** Both in one: filling so many rows takes longer than all that is asked of them. */
  @Test
  void what_is_for_no_line_looks_for_none_a_line_is_walked_once_and_nothing_is_read_whole()
      throws SQLException, IOException {
    try (Plans plans = Plans.with(ROWS)) {
      for (String statement : List.of(DutyStatements.units(), DutyStatements.insert())) {
        assertThat(plans.of(asked(statement)))
            .doesNotContain("Recursive Union", "Seq Scan on account", "Seq Scan on unit")
            .contains("CTE rule");
      }
      for (String statement :
          List.of(DutyStatements.unitsByLine(), DutyStatements.insertByLine())) {
        assertThat(plans.of(asked(statement)))
            .contains("CTE lined", "hashed SubPlan")
            .doesNotContain("Seq Scan on account");
      }
    }
  }
}
