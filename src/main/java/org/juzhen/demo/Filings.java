package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.kernel.HubClock;

/** The filings of these days (备案): some agreed, some waiting, one returned, one closing. */
final class Filings {
  private static final Set<String> AGREED = Set.of("yx-yb-fw", "yx-wj-bl", "wc-gov-dy");

  private final Cast cast;
  private final FrontDoor door;

  Filings(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
  }

  /** Files the accounts that have no filing from before; returns how many are agreed. */
  int open() {
    int agreed = 0;
    for (AccountPart account : cast.script().accounts()) {
      if (account.historic() == null) {
        String filing = submit(account.unitKey(), opening(account));
        if (AGREED.contains(account.key())) {
          JsonNode filed = decide(account.unitKey(), filing, Map.of("decision", "AGREE"));
          cast.memory().accounts().put(account.key(), filed.path("accountId").asText());
          agreed++;
        }
      }
    }
    return agreed;
  }

  private Map<String, Object> opening(AccountPart a) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("unitId", cast.unitId(a.unitKey()));
    account.put("platform", a.platform());
    account.put("kind", a.kind());
    account.put("name", a.name());
    account.put("platformId", a.platformId());
    account.put("url", a.url());
    account.put("main", a.main());
    account.put("purpose", a.purpose());
    account.put("functions", a.functions());
    account.put("contentOwner", a.contentOwner());
    account.put("securityOwner", a.securityOwner());
    account.put("industries", a.industries());
    account.put("regions", a.regions());
    String reason = a.discovered() ? "巡查发现该账号已开通运行，按要求补办备案。" : "拓展服务渠道，拟开设该账号，已集体研究。";
    return Map.of("kind", "OPEN", "account", account, "reason", reason, "materials", List.of());
  }

  /** One change waits for the supervisor, another came back. */
  int change() {
    submit("yx-jt", changing("yx-jt-wx", "分管领导调整，变更内容负责人。", Map.of("contentOwner", "商砚秋")));
    String poor = submit("yx-mz", changing("yx-mz-wx", "变更用途。", Map.of("purpose", "发布民政信息")));
    decide("yx-mz", poor, Map.of("decision", "RETURN", "note", "用途表述过于笼统，请写明服务对象和发布范围后重新提交。"));
    return 2;
  }

  private Map<String, Object> changing(String key, String reason, Map<String, Object> changes) {
    return Map.of(
        "kind",
        "CHANGE",
        "accountId",
        cast.accountId(key),
        "changes",
        changes,
        "reason",
        reason,
        "materials",
        List.of());
  }

  /** The public has been told since three days. */
  int close() {
    List<AccountPart> closing =
        cast.script().accounts().stream().filter(AccountPart::closing).toList();
    for (AccountPart account : closing) {
      Map<String, Object> words =
          Map.of(
              "kind",
              "CLOSE",
              "accountId",
              cast.accountId(account.key()),
              "reason",
              "长期无力维护，粉丝少、互动少，内容并入主账号发布。",
              "materials",
              List.of());
      String filing = submit(account.unitKey(), words);
      decide(account.unitKey(), filing, Map.of("decision", "AGREE"));
      door.as(cast.who(account.unitKey(), "COORDINATOR"))
          .post("/filings/" + filing + "/announcements", notice());
    }
    return closing.size();
  }

  private static Map<String, Object> notice() {
    return Map.of(
        "channel", "县政府门户网站",
        "url", "https://www.qinghe.example/gsgg/2026/content_guanting.html",
        "startsOn", LocalDate.now(HubClock.ZONE).toString());
  }

  private String submit(String unitKey, Map<String, Object> words) {
    Visitor coordinator = door.as(cast.who(unitKey, "COORDINATOR"));
    String id = coordinator.post("/filings", words).path("id").asText();
    coordinator.post("/filings/" + id + "/submission", null);
    return id;
  }

  private JsonNode decide(String unitKey, String filing, Map<String, ?> decision) {
    return door.as(cast.supervisorOf(unitKey)).post("/filings/" + filing + "/decisions", decision);
  }
}
