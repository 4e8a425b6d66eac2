package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.kernel.HubClock;

/**
 * The accounts that were filed before the hub (历史台账): one supervisor brings the table, others
 * confirm its filings in a batch.
 */
final class Ledger {
  /** Their historic filings stay unconfirmed, so that the supervisor finds something to confirm. */
  private static final Set<String> LEFT_UNCONFIRMED = Set.of("yx-zj", "yx-zr", "yx-sc");

  private static final String LETTER = "云政办函〔2026〕31号";
  private static final String ANSWER = "岭政办函〔2026〕112号";
  private static final String PROVINCE = "岭东省人民政府办公厅";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Cast cast;
  private final FrontDoor door;

  Ledger(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
  }

  /** Brings the table; every line must be taken. */
  int bring() {
    List<String> supervisors = cast.all("yx-gov", "SUPERVISOR");
    JsonNode report =
        door.as(supervisors.get(supervisors.size() - 1))
            .post("/accounts/imports", "text/csv", table());
    if (report.path("accepted").asInt() != old().size()) {
      throw new IllegalStateException("the ledger was not taken: " + report);
    }
    learnIds();
    return old().size();
  }

  private List<AccountPart> old() {
    return cast.script().accounts().stream().filter(a -> a.historic() != null).toList();
  }

  private String table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "主办单位,平台,账号类型,账号名称,原始ID,主页链接,主账号,备案编号,备案日期,备案机关," + "用途,功能,内容负责人,安全负责人,最近更新时间,行业,服务区域");
    old().forEach(a -> lines.add(line(a)));
    return String.join("\r\n", lines);
  }

  private String line(AccountPart a) {
    LocalDateTime posted =
        LocalDateTime.now(HubClock.ZONE).minusDays(a.lastPostDaysAgo()).minusHours(5);
    return String.join(
        ",",
        List.of(
            cast.unit(a.unitKey()).name(),
            a.platform(),
            a.kind(),
            a.name(),
            a.platformId(),
            a.url(),
            a.main() ? "是" : "否",
            a.historic().number(),
            a.historic().date().toString(),
            a.historic().authority(),
            a.purpose(),
            String.join("、", a.functions()),
            a.contentOwner(),
            a.securityOwner(),
            MINUTE.format(posted),
            String.join("、", a.industries()),
            String.join("、", a.regions())));
  }

  /** Asks the register for what it calls the accounts. */
  void learnIds() {
    for (JsonNode account : door.as(cast.who("yx-gov", "SUPERVISOR")).all("/accounts")) {
      cast.script().accounts().stream()
          .filter(a -> a.platformId().equals(account.path("platformId").asText()))
          .forEach(a -> cast.memory().accounts().put(a.key(), account.path("id").asText()));
    }
  }

  /** Each supervisor confirms what waits for the own unit; the province answers by letter. */
  int confirm() {
    Map<String, List<String>> batches = new LinkedHashMap<>();
    int confirmed = 0;
    for (JsonNode filing : waiting()) {
      JsonNode level = filing.path("levels").path(0);
      if (level.path("external").asBoolean()) {
        confirmByLetter(filing.path("id").asText());
        confirmed++;
      } else {
        batches
            .computeIfAbsent(level.path("unitId").asText(), x -> new ArrayList<>())
            .add(filing.path("id").asText());
      }
    }
    for (Map.Entry<String, List<String>> batch : batches.entrySet()) {
      String who = cast.who(cast.unitKey(batch.getKey()), "SUPERVISOR");
      door.as(who).post("/filings/confirmations", Map.of("ids", batch.getValue()));
      confirmed += batch.getValue().size();
    }
    return confirmed;
  }

  private List<JsonNode> waiting() {
    return door.as(cast.who("yx-gov", "SUPERVISOR")).all("/filings?state=IN_APPROVAL").stream()
        .filter(f -> !LEFT_UNCONFIRMED.contains(cast.unitKey(f.path("unitId").asText())))
        .toList();
  }

  private void confirmByLetter(String filing) {
    Visitor clerk = door.as(cast.who("yx-gov", "COORDINATOR"));
    String today = LocalDate.now(HubClock.ZONE).toString();
    String path = "/filings/" + filing;
    clerk.post(path + "/outside-letter", Map.of("letterNo", LETTER, "sentOn", today));
    clerk.post(
        path + "/outside-answer",
        Map.of(
            "decision",
            "AGREE",
            "authority",
            PROVINCE,
            "documentNo",
            ANSWER,
            "answeredOn",
            today,
            "fileId",
            scan(clerk)));
    door.as(cast.who("yx-gov", "SUPERVISOR"))
        .post(path + "/outside-check", Map.of("matches", true));
  }

  private static String scan(Visitor clerk) {
    return clerk
        .upload(
            "/files",
            Map.of("name", "file", "file", "answer.png", "type", "image/png"),
            Pictures.png("answer"))
        .path("id")
        .asText();
  }
}
