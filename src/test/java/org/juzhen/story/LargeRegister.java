package org.juzhen.story;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.juzhen.house.Plans;

/**
 * The register of a large province: 4,000 units, 110,000 accounts entered place after place, and a
 * filing for each. It is there until it is closed.
 */
final class LargeRegister {
  static final int ACCOUNTS = 110_000;

  /** Everything of it has the place number 97. */
  static final String PROVINCE = "97000000-0000-7000-8000-000000000000";

  /** The last of its cities, with more units than a list counts out. */
  static final String LAST_CITY = "97000000-0000-7000-8000-000000000002";

  static final String COUNTY = "97000000-0000-7000-8000-000000002000";
  static final String BUREAU = "97000000-0000-7000-8000-000000002001";

  private static final String UNIT = "('97000000-0000-7000-8000-' || lpad((%s)::text, 12, '0'))";
  private static final String TIMED =
      "(lpad(to_hex(1767225600000 + n), 12, '0') || '7' || left(md5(n::text), 3) || '8' ||"
          + " substr(md5(n::text), 4, 15))::uuid";

  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          "insert into unit (id, name, level, kind, region_code, path, created_at) values ('"
              + PROVINCE
              + "', '量尺省人民政府', 'PROVINCE', 'GOVERNMENT', '970000', '/"
              + PROVINCE
              + "/', now())",
          "insert into unit (id, parent_id, name, level, kind, region_code, path, created_at) select "
              + id("c")
              + "::uuid, '"
              + PROVINCE
              + "', '量尺' || c || '市人民政府', 'PREFECTURE', 'GOVERNMENT', '97' || lpad(c::text, 2,"
              + " '0') || '00', '/"
              + PROVINCE
              + "/' || "
              + id("c")
              + " || '/', now() from generate_series(1, 2) c",
          // A county's government every fifty units, its bureaus behind it.
          "insert into unit (id, parent_id, name, level, kind, region_code, path, created_at) select"
              + " own::uuid, up::uuid, '量尺' || n || case when n % 50 = 0 then '县人民政府' else '局' end,"
              + " 'COUNTY', case when n % 50 = 0 then 'GOVERNMENT' else 'DEPARTMENT' end, '97' ||"
              + " lpad((1 + n / 2500)::text, 2, '0') || lpad((n / 50)::text, 2, '0'), '/"
              + PROVINCE
              + "/' || city || '/' || case when n % 50 = 0 then '' else up || '/' end || own ||"
              + " '/', now() from (select n, "
              + id("n")
              + " as own, "
              + id("1 + n / 2500")
              + " as city, case when n % 50 = 0 then "
              + id("1 + n / 2500")
              + " else "
              + id("n / 50 * 50")
              + " end as up from generate_series(50, 4049) n) x",
          "insert into account (id, unit_id, platform, kind, name, platform_id, url, filing_no,"
              + " status, main, last_post_at, created_at) select "
              + TIMED
              + ", "
              + id("50 + n * 4000 / 110001")
              + "::uuid, (array['WECHAT','WEIBO','WECHAT','DOUYIN','WECHAT','CHANNELS','WEIBO',"
              + "'TOUTIAO','KUAISHOU','WECHAT'])[1 + n % 10], 'OTHER', (array['量尺', '平安', '阳光',"
              + " '健康'])[1 + n % 4] || left(md5(n::text), 4) || (array['发布', '交通', '政务', '公安',"
              + " '在线', '发布'])[1 + n / 7 % 6], 'plan' || n, 'https://plan.example/' || n, case when n % 3"
              + " > 0 then '量备〔2026〕' || n || '号' end, case when n % 5000 = 7 then 'DISCOVERED' when n %"
              + " 300 = 0 then 'SUSPENDED' when n % 20 = 0 then 'CLOSED' when n % 11 = 0 then"
              + " 'ACTIVE_UNFILED' else 'ACTIVE' end, n % 3 = 0, now() - n % 40 * interval '1 day',"
              + " now() from generate_series(1, "
              + ACCOUNTS
              + ") n",
          "update account set platform = 'XIAOHONGSHU' where platform_id in (select 'plan' || n * 9000"
              + " from generate_series(1, 12) n)",
          "insert into filing (id, kind, state, unit_id, account_id, platform, account_name, round,"
              + " filed_on, filing_no, historic, submitted_by, submitted_at, created_by,"
              + " created_by_name, created_at) select a.id, 'OPEN', case when n % 400 = 0 then"
              + " 'IN_APPROVAL' else 'FILED' end, a.unit_id, a.id, a.platform, a.name, 1,"
              + " current_date, 'L' || n, n % 3 = 0, '"
              + PROVINCE
              + "', now(), '"
              + PROVINCE
              + "', '沈知行', now() from (select row_number() over (order by id) as n, * from account"
              + " where platform_id like 'plan%') a",
          "insert into filing_level (id, filing_id, round, position, unit_id, decision, decided_at)"
              + " select f.id, f.id, 1, 1, '"
              + LAST_CITY
              + "', case when state = 'FILED' then 'AGREE' end, case when state = 'FILED' then now()"
              + " end from filing f where filing_no like 'L%'",
          "analyze unit, account, filing, filing_level");

  private static final List<String> GONE =
      List.of(
          "set session_replication_role = replica",
          "delete from filing_level where filing_id in (select id from filing where filing_no like"
              + " 'L%')",
          "delete from filing where filing_no like 'L%'",
          "delete from account where unit_id::text like '97000000-%'",
          "delete from unit where id::text like '97000000-%'",
          "analyze unit, account, filing, filing_level");

  LargeRegister() throws SQLException, IOException {
    all(ROWS);
  }

  private static String id(String number) {
    return UNIT.formatted(number);
  }

  private static void all(List<String> statements) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      for (String one : statements) {
        statement.execute(one);
      }
      database.commit();
    }
  }

  /** Takes it away again. */
  void close() throws SQLException, IOException {
    all(GONE);
  }
}
