package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** Ledgers as offices really keep them, and files that are none. */
@HubTest
class LedgerInputTest {
  private GivenFilings given;
  private String bureau;

  @BeforeEach
  void aCity() {
    given = new GivenFilings();
    bureau = World.admin().get("/api/v1/units/" + given.bureau).path("name");
  }

  private Response take(byte[] table, String how) {
    return as(given.coordinator)
        .contentType("application/octet-stream")
        .body(table)
        .post("/api/v1/accounts/imports" + how);
  }

  private Response accounts() {
    return as(given.coordinator).get("/api/v1/accounts?unitId=" + given.bureau);
  }

  private static byte[] utf8(String table) {
    return table.getBytes(StandardCharsets.UTF_8);
  }

  private void refused(byte[] table, int status, String code) {
    refused(take(table, ""), status, code);
  }

  private void refused(Response answer, int status, String code) {
    answer
        .then()
        .statusCode(status)
        .body("code", equalTo(code))
        .body("detail", containsString("什么都没有导入"));
    accounts().then().body("items", empty());
  }

  @Test
  void merged_units_full_width_digits_months_and_several_accounts_in_a_cell_are_understood() {
    String number = given.world.unique("gh_").replace("-", "");
    String table =
        "\ufeff云岫市政务新媒体台账,,,,\n填报单位：市政府办公室,,,,\n"
            + "主办单位全称,平台\n类型,账号 名称,账号ID,备案年月\n".replace("平台\n类型", "\"平台\n类型\"")
            + bureau
            + ",微信,云岫交通,"
            + number
            + ",２０２１年３月\n"
            + ",新浪微博,\"云岫公交|云岫出租\",,44256\n"
            + ",,云岫路况（抖音号）,,2021/3/1\n"
            + "合计,4,,,\n"
            + "主办单位全称,平台类型,账号名称,账号ID,备案年月\n";

    take(utf8(table), "?mode=GOOD_ROWS")
        .then()
        .statusCode(200)
        .body("rows", equalTo(4))
        .body("rejected", equalTo(0))
        .body("results.name", contains("云岫交通", "云岫公交", "云岫出租", "云岫路况"))
        .body("results[1].code", equalTo("UNIT_FROM_ABOVE"))
        .body("results[1].detail", containsString("上一行"));

    accounts().then().body("items", hasSize(4)).body("items.platform", hasItem("DOUYIN"));
    as(given.supervisor)
        .get("/api/v1/filings?historic=true&waiting=true")
        .then()
        .body("items.historicOn", everyItem(equalTo("2021-03-01")));
  }

  @Test
  void one_bad_line_holds_all_back_where_all_or_nothing_was_asked_for() {
    String good = bureau + ",微信," + given.world.unique("云岫甲") + "\n";
    String head = "主办单位,平台类型,账号名称\n";
    take(utf8(head + good + bureau + ",广播,云岫乙\n"), "?mode=ALL_OR_NOTHING")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(0))
        .body("rejected", equalTo(1))
        .body("results.outcome", contains("HELD_BACK", "REJECTED"))
        .body("results[0].detail", containsString("全部或全不"));
    accounts().then().body("items", empty());

    take(utf8(head + good), "?mode=ALL_OR_NOTHING").then().body("accepted", equalTo(1));
    accounts().then().body("items", hasSize(1)).body("items[0].status", equalTo("ACTIVE_UNFILED"));
    take(utf8(head + good), "?mode=ALL_OR_NOTHING")
        .then()
        .body("results[0].outcome", equalTo("UNCHANGED"));
    take(utf8(head + good), "?mode=SOME").then().statusCode(400);
  }

  @Test
  void a_foreign_units_line_is_refused_and_learns_nothing() {
    GivenFilings other = new GivenFilings();
    String foreign = World.admin().get("/api/v1/units/" + other.bureau).path("name");

    take(utf8("主办单位,平台类型,账号名称\n" + foreign + ",微信,云岫丙\n"), "")
        .then()
        .statusCode(200)
        .body("results[0].code", equalTo("UNIT_UNKNOWN"));
    as(other.coordinator)
        .get("/api/v1/accounts?unitId=" + other.bureau)
        .then()
        .body("items", empty());
  }

  @Test
  void a_name_is_text_whatever_it_pretends_to_be() throws IOException {
    String table =
        "主办单位,平台类型,账号名称\n"
            + bureau
            + ",微信,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"云岫\"\")\"\n"
            + bureau
            + ",微信,<script>alert(1)</script>\n"
            + bureau
            + ",微信,云岫\u202e通交\n"
            + bureau
            + ",微信,云岫\u200b出行\n";
    take(utf8(table), "")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(2))
        .body("results[2].code", equalTo("WRONG_CHARACTER"))
        .body("results[2].name", equalTo("云岫▯通交"))
        .body("results[3].code", equalTo("WRONG_CHARACTER"))
        .body("results[3].detail", containsString("看不见的字符"));

    byte[] sheet = as(given.coordinator).get("/api/v1/accounts/ledger.xlsx").asByteArray();
    assertThat(Sheets.column(sheet, 4)).contains("'=HYPERLINK(\"http://evil.example\",\"云岫\")");
  }

  @Test
  void nothing_was_filed_or_posted_on_a_day_to_come() {
    String table =
        "主办单位,平台类型,账号名称,备案日期,最近更新时间\n"
            + bureau
            + ",微信,云岫甲,2030-03-01,\n"
            + bureau
            + ",微信,云岫乙,2021-03-01,2099-01-01\n"
            + bureau
            + ",微信,云岫丙,1900-01-01,\n"
            + bureau
            + ",微信,云岫丁,2021-03-01,2021-03-02\n";

    take(utf8(table), "?mode=GOOD_ROWS")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("results[0].code", equalTo("DATE_IMPOSSIBLE"))
        .body("results[0].detail", containsString("晚于今天"))
        .body("results[1].code", equalTo("DATE_IMPOSSIBLE"))
        .body("results[2].code", equalTo("DATE_IMPOSSIBLE"));
    accounts().then().body("items.name", contains("云岫丁"));
  }

  @Test
  void what_is_no_ledger_is_refused_in_words() throws IOException {
    refused(utf8("主办单位,平台类型,账号名称\n"), 422, "TABLE_EMPTY");
    refused(utf8("甲,乙\n1,2\n"), 422, "TABLE_WITHOUT_HEAD");
    refused(
        "主办单位,平台类型,账号名称\nx,微信,y\n".getBytes(Charset.forName("Big5")), 422, "TABLE_WITHOUT_HEAD");
    Response large =
        as(given.coordinator)
            .config(World.unprinted())
            .contentType("application/octet-stream")
            .body(new byte[11 * 1024 * 1024])
            .post("/api/v1/accounts/imports");
    refused(large, 413, "TABLE_TOO_LARGE");
    refused(zip("xl/vbaProject.bin", 10), 422, "TABLE_WITH_PROGRAM");
    refused(zip("xl/worksheets/sheet1.xml", 450), 422, "TABLE_SWELLS");
    refused(
        new byte[] {
          (byte) 0xd0,
          (byte) 0xcf,
          0x11,
          (byte) 0xe0,
          (byte) 0xa1,
          (byte) 0xb1,
          0x1a,
          (byte) 0xe1,
          0
        },
        422,
        "TABLE_OLD_FORMAT");
    take(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}, "")
        .then()
        .statusCode(422)
        .body("code", startsWith("UNREADABLE"));
    take(new byte[0], "").then().statusCode(400);
    refused(workbookOf(List.of()), 422, "TABLE_WITHOUT_HEAD");
    refused(workbookOf(List.of("主办单位", "平台类型", "账号名称")), 422, "TABLE_EMPTY");
  }

  /** Zeros that pack to almost nothing. */
  private static byte[] zip(String name, int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] workbookOf(List<String> head) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Office", "1.0")) {
      Worksheet sheet = book.newWorksheet("台账");
      for (int i = 0; i < head.size(); i++) {
        sheet.value(0, i, head.get(i));
      }
    }
    return out.toByteArray();
  }
}
