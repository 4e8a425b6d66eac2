package org.juzhen.decisions;

import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.decisions.Ruling.Hand;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** What is decided on accounts: who asks for one, or wrote at the asking, decides nothing of it. */
final class RulingsOfFilings {
  private static final String OWN = "OWN_FILING";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 9
  };

  private final Deciding d;
  private final String today = LocalDate.now(HubClock.ZONE).toString();

  private RulingsOfFilings(Deciding d) {
    this.d = d;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfFilings all = new RulingsOfFilings(d);
    return List.of(
        all.decided(), all.confirmed(), all.accepted(), all.compared(true), all.compared(false));
  }

  private Ruling decided() {
    Map<String, String> agreed = Map.of("decision", "AGREE", "note", "同意备案");
    return new Ruling(
        "POST /api/v1/filings/{id}/decisions",
        "/filings/{id}/decisions",
        d.supervisor,
        d.beside,
        d.own(OWN),
        () -> Ready.of(submitted(opening(d.bureau)), agreed, agreed));
  }

  private Map<String, Object> opening(String unit) {
    Map<String, Object> wanted =
        d.filings.toOpen("KUAISHOU", d.world.unique("快手"), d.world.unique("ks"));
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", unit);
    return wanted;
  }

  private String submitted(Map<String, Object> wanted) {
    return submitted(d.author, wanted);
  }

  private String submitted(String by, Map<String, Object> wanted) {
    String filing = id(as(by).body(wanted).post("/api/v1/filings"));
    as(by).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    return filing;
  }

  /** Several old filings in one act: one that is one's own, and none of them is confirmed. */
  private Ruling confirmed() {
    return new Ruling(
        "POST /api/v1/filings/confirmations",
        "/filings/confirmations",
        d.supervisor,
        d.beside,
        d.own(OWN),
        () -> {
          List<String> ids = List.of(historic(d.coordinator), historic(d.author));
          return new Ready(Map.of(), Map.of("ids", ids), Map.of("ids", ids));
        });
  }

  /** Entered from an old table. */
  private String historic(String by) {
    String bureau = as(by).get("/api/v1/units/" + d.bureau).path("name");
    String name = d.world.unique("云岫视界");
    String table =
        "主办单位,平台类型,账号名称,账号ID,备案编号\n%s,抖音,%s,%s,云备2016-5\n"
            .formatted(bureau, name, d.world.unique("MS"));
    as(by)
        .contentType("text/csv")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/accounts/imports")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
    return d.text("select id::text from filing where historic and account_name = $1", name);
  }

  private Ruling accepted() {
    Map<String, String> because = Map.of("reason", "已到现场核对");
    return new Ruling(
        "POST /api/v1/filings/{id}/announcements/{notice}/acceptance",
        "/filings/{id}/announcements/{notice}/acceptance",
        d.supervisor,
        d.beside,
        d.own(OWN),
        () -> announced(because));
  }

  private Ready announced(Map<String, String> because) {
    String account = d.posts.account(d.office, "BILIBILI", d.world.unique("bi"));
    Map<String, Object> closing = new HashMap<>();
    closing.put("kind", "CLOSE");
    closing.put("accountId", account);
    closing.put("reason", "与另一账号合并");
    closing.put("materials", List.of(Map.of("type", "LEADER_CONSENT", "text", "主要负责人已同意")));
    String filing = submitted(closing);
    as(d.supervisor)
        .body(Map.of("decision", "AGREE", "note", "同意"))
        .post("/api/v1/filings/" + filing + "/decisions")
        .then()
        .statusCode(200);
    String notice =
        as(d.author)
            .body(
                Map.of(
                    "channel", "门户网站",
                    "url", "https://www.yunxiu.example/notice/1",
                    "startsOn", today))
            .post("/api/v1/filings/" + filing + "/announcements")
            .then()
            .statusCode(200)
            .extract()
            .path("announcements[0].id");
    return new Ready(Map.of("id", filing, "notice", notice), because, because);
  }

  /** What an authority outside answered is compared by another than who asked or recorded it. */
  private Ruling compared(boolean asked) {
    Map<String, Object> same = Map.of("matches", true);
    List<Hand> hands = asked ? d.own(OWN) : d.own("SECOND_PERSON_NEEDED");
    String clerk = d.world.person(d.world.unique("papers"), d.city, "COORDINATOR");
    String second = d.world.person(d.world.unique("second"), d.city, "COORDINATOR");
    return new Ruling(
        "POST /api/v1/filings/{id}/outside-check",
        "/filings/{id}/outside-check",
        second,
        d.besideInTheCity,
        hands,
        () -> Ready.of(recorded(asked ? d.author : clerk, asked ? clerk : d.author), same, same));
  }

  private String recorded(String asker, String clerk) {
    String filing = submitted(asker, opening(d.city));
    String at = "/api/v1/filings/" + filing;
    as(clerk)
        .body(Map.of("letterNo", "云政办函〔2026〕9号", "sentOn", today))
        .post(at + "/outside-letter")
        .then()
        .statusCode(200);
    Map<String, Object> answer = new HashMap<>();
    answer.put("decision", "AGREE");
    answer.put("note", "同意");
    answer.put("authority", "云岭省人民政府办公厅");
    answer.put("documentNo", "岭政办函〔2026〕9号");
    answer.put("answeredOn", today);
    answer.put("fileId", scan(clerk));
    as(clerk).body(answer).post(at + "/outside-answer").then().statusCode(200);
    return filing;
  }

  private static String scan(String clerk) {
    return World.id(
        RestAssured.given()
            .auth()
            .oauth2(World.token(clerk))
            .multiPart("file", "answer.png", PNG)
            .post("/api/v1/files"));
  }
}
