package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

@HubTest
class LedgerStoryTest {
  private GivenFilings given;
  private String bureauName;

  @BeforeEach
  void aCity() {
    given = new GivenFilings();
    bureauName = as(given.coordinator).get("/api/v1/units/" + given.bureau).path("name");
  }

  @Test
  void a_dry_run_judges_every_line_and_writes_nothing() {
    take(csv(), true)
        .then()
        .statusCode(200)
        .body("rows", equalTo(5))
        .body("accepted", equalTo(3))
        .body("rejected", equalTo(2))
        .body("results.row", contains(2, 3, 4, 5, 6))
        .body("results[2].code", equalTo("UNIT_UNKNOWN"))
        .body("results[2].detail", notNullValue())
        .body("results[3].code", equalTo("PLATFORM_UNKNOWN"))
        .body("results[4].outcome", equalTo("UNCHANGED"));

    accounts().then().body("items", empty());
  }

  @Test
  void a_messy_table_is_entered_once_and_again_changes_nothing() {
    take(csv(), false).then().statusCode(200).body("accepted", equalTo(3));
    accounts()
        .then()
        .body("items", hasSize(2))
        .body("items.status", everyItem(equalTo("ACTIVE_UNFILED")))
        .body("items[0].platform", equalTo("WECHAT"))
        .body("items[0].kind", equalTo("SUBSCRIPTION"))
        .body("items[0].main", equalTo(true))
        .body("items[1].platformId", equalTo(uid()));

    take(csv(), false)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(3))
        .body("results[0].outcome", equalTo("UNCHANGED"))
        .body("results[0].code", equalTo("DUPLICATE"));

    accounts().then().body("items", hasSize(2));
  }

  @Test
  void the_supervisor_confirms_a_batch_in_one_act() {
    take(csv(), false).then().statusCode(200);
    Response waiting = as(given.supervisor).get("/api/v1/filings?waiting=true&historic=true");
    List<String> ids = waiting.path("items.id");
    assertThat(ids).hasSize(2);

    as(given.supervisor)
        .body(Map.of("ids", ids))
        .post("/api/v1/filings/confirmations")
        .then()
        .statusCode(200)
        .body("confirmed", equalTo(2));

    accounts()
        .then()
        .body("items.status", everyItem(equalTo("ACTIVE")))
        .body("items.filingNo", everyItem(equalTo("云政媒备〔2016〕5号")))
        .body("items[0].filedOn", equalTo("2016-03-18"))
        .body("items[0].filingAuthority", equalTo("云岫市人民政府办公室"));
    as(given.supervisor)
        .body(Map.of("ids", ids))
        .post("/api/v1/filings/confirmations")
        .then()
        .statusCode(409);
  }

  @Test
  void whoever_imported_does_not_confirm() {
    take(csv(), false).then().statusCode(200);
    String id = as(given.coordinator).get("/api/v1/filings?historic=true").path("items[0].id");

    as(given.coordinator)
        .body(Map.of("ids", List.of(id)))
        .post("/api/v1/filings/confirmations")
        .then()
        .statusCode(403);
  }

  @Test
  void a_workbook_with_a_title_above_its_head_is_read_too() throws IOException {
    take(workbook(), false)
        .then()
        .statusCode(200)
        .body("rows", equalTo(1))
        .body("results[0].row", equalTo(3))
        .body("results[0].code", equalTo("NO_FILING_NUMBER"));

    accounts().then().body("items[0].name", equalTo("云岫公交")).body("items", hasSize(1));
  }

  @Test
  void a_table_without_a_needed_column_fails_as_a_whole_and_names_it() {
    take("主办单位,账号名称\nx,y\n".getBytes(StandardCharsets.UTF_8), false)
        .then()
        .statusCode(422)
        .body("code", equalTo("MISSING_COLUMN"))
        .body("column", equalTo("平台类型"));
    take(new byte[] {'P', 'K', 3, 4, 9, 9}, false)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNREADABLE_TABLE"));
  }

  @Test
  void the_ledger_that_is_written_out_holds_every_account() throws IOException {
    take(csv(), false).then().statusCode(200);

    byte[] file =
        as(given.coordinator)
            .get("/api/v1/accounts/ledger.xlsx")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellText(4)).isEqualTo("账号名称");
      assertThat(rows.get(1).getCellText(2)).isEqualTo("微信公众号");
    }
  }

  private Response accounts() {
    return as(given.coordinator).get("/api/v1/accounts?unitId=" + given.bureau);
  }

  private Response take(byte[] table, boolean dryRun) {
    return as(given.coordinator)
        .contentType("application/octet-stream")
        .body(table)
        .post("/api/v1/accounts/imports?dryRun=" + dryRun);
  }

  private String uid() {
    return String.valueOf(5_000_000_000L + Math.abs((long) given.bureau.hashCode()));
  }

  /** As an office's computer writes it: GB18030, spaces in the head, words for codes. */
  private byte[] csv() {
    String table =
        """
        序号, 主办 单位 ,平台类型,账号名称,账号ID/原始ID,主页 链接,是否主账号,备案编号,备案日期,备案机关
        1,%1$s,订阅号,云岫交通,gh_%2$s,,是,云政媒备〔2016〕5号,2016年3月18日,云岫市人民政府办公室
        2,%1$s,新浪微博,云岫交通,,https://weibo.com/u/%3$s,否,云政媒备〔2016〕5号,2016/3/18,云岫市人民政府办公室
        3,没有这个局,微信,某某,gh_nobody,,否,,,
        4,%1$s,广播,某某,x,,否,,,
        5,%1$s,微信公众号,云岫交通,gh_%2$s,,是,云政媒备〔2016〕5号,20160318,云岫市人民政府办公室
        """
            .formatted(bureauName, uid(), uid());
    return table.getBytes(Charset.forName("GB18030"));
  }

  private byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Office", "1.0")) {
      Worksheet sheet = book.newWorksheet("台账");
      sheet.value(0, 0, "2026年台账");
      List<String> head = List.of("主办单位", "平台 类型", "账号名称", "最近更新时间");
      List<String> line = List.of(bureauName, "抖音号", "云岫公交", "2026-11-02 08:30");
      for (int i = 0; i < head.size(); i++) {
        sheet.value(1, i, head.get(i));
        sheet.value(2, i, line.get(i));
      }
    }
    return out.toByteArray();
  }
}
