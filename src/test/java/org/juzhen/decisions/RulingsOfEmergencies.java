package org.juzhen.decisions;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.kernel.HubClock;
import org.juzhen.story.ReleasedUpdate;
import org.juzhen.story.ReleasedUpdate.Told;

/**
 * What is decided in an emergency. None of it clears anything: what is taken over or sent was
 * signed by others, which {@code AUTHOR_NEVER_SIGNS} asks elsewhere; so nobody is a stranger by own
 * hand.
 */
final class RulingsOfEmergencies {
  private static final String AT = "/emergencies/{id}/";

  private final Deciding d;
  private final Instant then = Instant.now().minusSeconds(120);

  private RulingsOfEmergencies(Deciding d) {
    this.d = d;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfEmergencies all = new RulingsOfEmergencies(d);
    return List.of(
        all.guidance(),
        all.handling(),
        all.briefing(),
        all.verdict(),
        all.raising(),
        all.cancellation(),
        all.closing(),
        all.reopening());
  }

  /** What a unit below does with the words of the unit that leads. */
  static List<Ruling> below(Deciding d) {
    ReleasedUpdate update = new ReleasedUpdate(d.due);
    String beside = update.beside();
    Map<String, String> own = ReleasedUpdate.ownWords();
    Map<String, String> typed = Map.of("title", own.get("title"), "body", own.get("bodyHtml"));
    Map<String, Object> push = Map.of("push", true);
    return List.of(
        below(update, beside, "takeover", () -> ready(update.signed(), null, Map.of())),
        below(update, beside, "own-words", () -> ready(update.signed(), own, typed)),
        below(update, beside, "publication", () -> ready(update.takenOver(), push, push)));
  }

  private static Ruling below(
      ReleasedUpdate update, String beside, String act, Supplier<Ready> ready) {
    String path = AT + "updates/{update}/" + act;
    return new Ruling("POST /api/v1" + path, path, update.editor(), beside, List.of(), ready);
  }

  private static Ready ready(Told told, Object body, Map<String, ?> fields) {
    return new Ready(Map.of("id", told.thread(), "update", told.update()), body, fields);
  }

  private Ruling by(String who, String act, Supplier<Ready> ready) {
    return new Ruling("POST /api/v1" + AT + act, AT + act, who, d.beside, List.of(), ready);
  }

  private Ruling guidance() {
    Map<String, String> said = Map.of("office", "云岫市委宣传部", "words", "统一口径。", "at", then.toString());
    Map<String, String> typed = Map.of("who", "云岫市委宣传部", "words", "统一口径。", "at", typed(then));
    return by(d.coordinator, "guidance", () -> Ready.of(thread("MAJOR"), said, typed));
  }

  private static String typed(Instant at) {
    return LocalDateTime.ofInstant(at, HubClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private Ruling handling() {
    Map<String, String> said =
        Map.of("state", "UNDER_WAY", "body", "公路局", "words", "正在加固。", "at", then.toString());
    Map<String, String> typed =
        Map.of("handling", "UNDER_WAY", "who", "公路局", "words", "正在加固。", "at", typed(then));
    return by(d.coordinator, "handling", () -> Ready.of(thread("MAJOR"), said, typed));
  }

  private Ruling briefing() {
    String url = "https://www.yunxiu.example/b";
    Map<String, String> said =
        Map.of("place", "新闻办", "words", "通报情况。", "at", then.toString(), "url", url);
    Map<String, String> typed =
        Map.of("who", "新闻办", "words", "通报情况。", "at", typed(then), "url", url);
    return by(d.coordinator, "briefings", () -> Ready.of(thread("MAJOR"), said, typed));
  }

  private Ruling verdict() {
    Map<String, String> verdict =
        Map.of("verdict", "FALSE", "basis", "现场核查报告", "basisUrl", "https://www.yunxiu.example/r");
    return by(d.coordinator, "rumours/{rumour}/verdict", () -> rumour(verdict));
  }

  private Ready rumour(Map<String, String> verdict) {
    String thread = thread("MAJOR");
    String found =
        as(d.coordinator)
            .body(Map.of("words", "大桥垮塌", "url", "https://weibo.com/1/x"))
            .post("/api/v1/emergencies/" + thread + "/rumours")
            .path("rumours[0].id");
    return new Ready(Map.of("id", thread, "rumour", found), verdict, verdict);
  }

  private Ruling raising() {
    Map<String, String> why = Map.of("words", "出现人员伤亡");
    return by(d.coordinator, "raising", () -> Ready.of(thread("OPINION"), why, why));
  }

  private Ruling cancellation() {
    Map<String, String> why = Map.of("words", "重复立项");
    return by(d.leader, "cancellation", () -> Ready.of(thread("MAJOR"), why, why));
  }

  private Ruling closing() {
    Map<String, String> last = Map.of("words", "大桥已恢复通行。");
    return by(d.leader, "closing", () -> Ready.of(resolved(), last, last));
  }

  private Ruling reopening() {
    Map<String, String> why = Map.of("words", "又有沉降");
    return by(d.leader, "reopening", () -> Ready.of(closed(), why, why));
  }

  private String thread(String kind) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unitId", d.bureau);
    wanted.put("kind", kind);
    wanted.put("title", d.world.unique("大桥封闭"));
    wanted.put("summary", "引桥沉降，已封闭。");
    wanted.put("respondingBody", "云岫市交通运输局");
    wanted.put("beganAt", Instant.now().minusSeconds(3_600).toString());
    return id(as(d.coordinator).body(wanted).post("/api/v1/emergencies"));
  }

  /** One that is released and over; how it came so is told elsewhere. */
  private String resolved() {
    String thread = thread("OPINION");
    did(d.coordinator, thread, "guidance", Map.of("office", "云岫市委宣传部", "words", "统一口径。"));
    did(
        d.coordinator,
        thread,
        "handling",
        Map.of("state", "RESOLVED", "body", "公路局", "words", "加固完成"));
    d.sql(
        "update emergency set state = 'RELEASED', first_released_at = opened_at where id = $1",
        java.util.UUID.fromString(thread));
    return thread;
  }

  private String closed() {
    String thread = resolved();
    did(d.leader, thread, "closing", Map.of("words", "大桥已恢复通行。"));
    return thread;
  }

  private static void did(String who, String thread, String act, Map<String, String> said) {
    as(who).body(said).post("/api/v1/emergencies/" + thread + "/" + act).then().statusCode(200);
  }
}
