package org.juzhen.sweep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.juzhen.house.World;

/**
 * One accepted request for every call that has a body or changes something. Whoever adds a call
 * adds its example here; the sweep does the rest.
 */
final class Examples {
  private static final String V1 = "/api/v1";

  private final SweptOffice o;
  private final Map<String, Example> all = new TreeMap<>();

  private Examples(SweptOffice office) {
    this.o = office;
  }

  /** Name of the call → its example. */
  static Map<String, Example> in(SweptOffice office) {
    Examples examples = new Examples(office);
    List<Runnable> areas =
        List.of(
            examples::ofIdentity,
            examples::ofRegister,
            () -> ExamplesRegister.in(office, examples::put),
            () -> ExamplesTogether.in(office, examples::put),
            () -> ExamplesIntake.in(office, examples::put),
            () -> ExamplesDuties.in(office, examples::put),
            () -> ExamplesEmergencies.in(office, examples::put),
            () -> ExamplesMaterial.in(office, examples::put),
            () -> ExamplesCampaigns.in(office, examples::put),
            () -> ExamplesUpward.in(office, examples::put),
            () -> ExamplesBoard.in(office, examples::post),
            () -> ExamplesChecks.in(office, examples::put),
            () -> ExamplesSources.in(office, examples::put),
            () -> ExamplesSigning.in(office, examples::put),
            examples::ofFilings,
            examples::ofIntake,
            examples::ofPosts,
            examples::ofDeliveries,
            () -> ExamplesWebhooks.in(office, examples::put),
            () -> ExamplesAnswers.in(office, examples::put),
            () -> ExamplesKinds.in(office, examples::post),
            () -> ExamplesReview.in(office, examples::put),
            () -> ExamplesGate.in(office, examples::put),
            () -> ExamplesPapers.in(office, examples::post));
    SoftAssertions all = new SoftAssertions();
    areas.forEach(area -> all.check(area::run));
    all.check(() -> examples.all.putAll(ExamplesRules.in(office)));
    all.check(() -> examples.all.putAll(ExamplesImpersonation.in(office)));
    all.check(() -> examples.all.putAll(ExamplesLedger.in(office)));
    all.check(() -> examples.all.putAll(ExamplesDictionaries.in(office)));
    all.assertAll();
    return examples.all;
  }

  private void put(String method, String path, Example example) {
    all.put(method + " " + V1 + path, example);
  }

  private void post(String path, Example example) {
    put("POST", path, example);
  }

  private void ofIdentity() {
    Map<String, Object> person = new HashMap<>();
    person.put("username", o.world.unique("neu").toLowerCase(java.util.Locale.ROOT));
    person.put("name", "新来的");
    person.put("unitId", o.filings.bureau);
    person.put("password", World.PASSWORD);
    person.put("roles", List.of(Map.of("role", "EDITOR", "unitId", o.filings.bureau)));
    person.put("phone", "13900000000");
    person.put("email", "a@yunxiu.example");
    post("/people", Example.of("admin", 201, person));
    String leaving = o.world.person("leaving", o.filings.bureau, "EDITOR");
    String id = o.codes.personId(leaving);
    put(
        "PUT",
        "/people/{id}/roles",
        Example.on(
            "admin",
            id,
            Map.of("roles", List.of(Map.of("role", "EDITOR", "until", "2099-12-31")))));
    post(
        "/sessions",
        Example.of(null, 201, Map.of("username", leaving, "password", World.PASSWORD)));
    String careful = o.world.person("careful", o.filings.bureau, "EDITOR");
    post("/second-factor", Example.of(careful, 201, null));
    String enrolling = o.world.person("enrolling", o.filings.bureau, "EDITOR");
    post(
        "/second-factor/confirmation",
        Example.of(enrolling, 422, Map.of("otp", o.codes.wrong(o.codes.begun(enrolling)))));
    put(
        "DELETE",
        "/people/{id}/second-factor",
        Example.on(o.guard, o.codes.enrolled(o.world.person("lost", o.filings.bureau)), null)
            .answers(204));
    put("DELETE", "/sessions/current", Example.of(leaving, 204, null));
  }

  private void ofRegister() {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", o.world.unique("云岫市文化广电局"));
    unit.put("shortName", "文广局");
    unit.put("level", "PREFECTURE");
    unit.put("kind", "DEPARTMENT");
    unit.put("parentId", o.filings.city);
    unit.put("competentUnitId", o.filings.city);
    unit.put("regionCode", "980600");
    unit.put("creditCode", "11980600MB1234567X");
    post("/units", Example.of("admin", 201, unit));
    put("PATCH", "/units/{id}", Example.on("admin", o.filings.bureau, Map.of("shortName", "交通局")));
    put(
        "PUT",
        "/accounts/{id}/credentials",
        Example.on(
            o.office.editor(),
            o.account,
            Map.of("appKey", "1", "appSecret", "s", "accessToken", "2.00x")));
    post(
        "/accounts/{id}/observed-posts",
        Example.on(
                o.office.editor(),
                o.account,
                Map.of(
                    "url", "https://weibo.com/1/2",
                    "title", "旧闻",
                    "platformPostId", "4900",
                    "postedAt", "2026-03-01T08:00:00+08:00"))
            .answers(201));
    post("/repost-rules", Example.of(o.clerk, 201, o.ruleOf(o.filings.bureau)));
    put("DELETE", "/repost-rules/{id}", Example.on(o.clerk, o.rule(), null));
  }

  private void ofFilings() {
    String coordinator = o.filings.coordinator;
    post(
        "/filings",
        Example.of(
            coordinator,
            201,
            o.filings.toOpen("KUAISHOU", o.world.unique("快"), o.world.unique("k"))));
    put(
        "PATCH",
        "/filings/{id}",
        Example.on(
            coordinator,
            o.filings.draft(),
            Map.of(
                "reason",
                "新理由",
                "account",
                Map.of("name", o.world.unique("新名")),
                "materials",
                List.of(Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意")))));
    post("/filings/{id}/submission", Example.on(coordinator, o.filings.draft(), null));
    post("/filings/{id}/withdrawal", Example.on(coordinator, o.filings.submitted(), null));
    post(
        "/filings/{id}/decisions",
        Example.on(
            o.filings.supervisor,
            o.filings.submitted(),
            Map.of("decision", "AGREE", "note", "已核对", "documentNo", "云办函〔2026〕1号")));
    post(
        "/filings/{id}/announcements",
        Example.on(
            coordinator,
            o.closing(),
            Map.of(
                "channel", "门户网站",
                "url", "https://www.yunxiu.example/notice/1",
                "startsOn", LocalDate.now(ZoneOffset.ofHours(8)).toString())));
    post("/filings/{id}/announcements/{notice}/acceptance", accepted());
    post(
        "/filings/confirmations",
        Example.of(o.filings.supervisor, 200, Map.of("ids", List.of(o.historic()))));
  }

  private Example accepted() {
    String closing = o.closing();
    String notice =
        o.filings
            .announce(closing, LocalDate.now(ZoneOffset.ofHours(8)))
            .path("announcements[0].id");
    return Example.on(o.filings.supervisor, closing, Map.of("reason", "已到现场核对"))
        .with("notice", notice);
  }

  private void ofIntake() {
    Map<String, Object> portal = new HashMap<>();
    portal.put("name", "云岫市交通运输局网站");
    portal.put("url", "https://jt.yunxiu.example");
    portal.put("unitId", o.filings.city);
    portal.put("intake", "PAGE");
    portal.put("feedUrl", "https://jt.yunxiu.example/list.html");
    portal.put("selectors", Map.of("link", "a", "title", "h1", "body", ".text"));
    post("/portals", Example.of(o.clerk, 201, portal));
    post("/portals/{id}/secret", Example.on(o.clerk, o.portal.id, null));
    post("/portals/{id}/reading", Example.on(o.clerk, o.portal.id, null).answers(409));
    post(
        "/portals/trials",
        Example.of(
            o.clerk,
            200,
            Map.of(
                "url",
                "http://127.0.0.1:9/list.html",
                "kind",
                "LIST",
                "selectors",
                Map.of("link", "li a", "title", "h1"))));
    post("/articles", Example.of(o.clerk, 201, o.article(o.world.unique("新"))));
    put(
        "PUT",
        "/articles/{id}/importance",
        Example.on(o.clerk, o.article(), Map.of("importance", "ORDINARY", "reason", "一般信息")));
    post("/duties/{id}/exemption", Example.on(o.office.editor(), o.duty(), Map.of("reason", "无关")));
    String editor = o.office.editor();
    put(
        "PUT",
        "/duties/{id}/plan",
        Example.on(
            editor,
            o.duty(),
            Map.of(
                "at", Instant.now().plusSeconds(7_200).toString(),
                "way", "BY_HAND",
                "reason", "与活动同步")));
    put("DELETE", "/duties/{id}/plan", Example.on(editor, o.duty(), null));
    Map<String, Object> wishes = new HashMap<>();
    wishes.put("push", true);
    wishes.put("pushAt", "17:30");
    wishes.put("reserve", 1);
    wishes.put("hold", false);
    wishes.put("apartMinutes", 30);
    wishes.put("confirmFrom", "09:00");
    wishes.put("confirmUntil", "18:00");
    wishes.put("confirmWorkingDays", true);
    put("PUT", "/accounts/{id}/posting-wishes", Example.on(editor, o.account, wishes));
    put("PUT", "/accounts/{id}/form", Example.on(editor, o.account, Map.of("form", "SHORT")));
  }

  private void ofPosts() {
    String editor = o.office.editor();
    Map<String, Object> wanted = o.posts.draft(o.posts.marker(), o.account);
    wanted.put("variants", List.of(Map.of("accountId", o.account, "title", "短题")));
    post("/posts", Example.of(editor, 201, wanted));
    put("PATCH", "/posts/{id}", Example.on(editor, o.draft(), Map.of("title", "新题目")));
    post("/posts/{id}/submission", Example.on(editor, o.draft(), null));
    post(
        "/posts/{id}/schedule",
        Example.on(
            editor,
            o.cleared(),
            Map.of(
                "at",
                Instant.now().plusSeconds(86_400).toString(),
                "push",
                false,
                "reason",
                "与活动同步")));
    put("DELETE", "/posts/{id}/schedule", Example.on(editor, o.planned(), null));
    post("/posts/{id}/keeping", Example.on(editor, o.planned(), null).answers(409));
    post("/posts/{id}/recall", Example.on(editor, o.posted(), Map.of("reason", "内容有误")));
    post("/notices/{id}/reading", Example.on(o.office.reviewer(), o.notice(), null));
  }

  private void ofDeliveries() {
    String editor = o.office.editor();
    post(
        "/deliveries/{id}/cancellation",
        Example.on(editor, o.posts.delivery(o.office, o.planned()), null));
    post("/deliveries/{id}/place", Example.on(editor, o.together(), Map.of("place", 1)));
    String found = "https://weibo.com/2800000001/PAbc12345";
    post(
        "/deliveries/{id}/evidence",
        Example.on(
            editor, o.waiting(), Map.of("url", "https://channels.weixin.qq.com/platform/post/1")));
    // Last: whoever posts something else asks what became of it.
    post(
        "/deliveries/{id}/resolution",
        Example.on(editor, o.unknown(), Map.of("posted", true, "url", found)));
  }
}
