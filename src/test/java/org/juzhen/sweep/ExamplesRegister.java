package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The calls about units' ends, contractors, who answers for what, staff, and accounts' details. */
final class ExamplesRegister {
  /** Takes an example in. */
  interface Put {
    void put(String method, String path, Example example);
  }

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

  private final SweptOffice o;
  private final Put to;

  private ExamplesRegister(SweptOffice office, Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, Put to) {
    ExamplesRegister examples = new ExamplesRegister(office, to);
    examples.ofUnits();
    examples.ofContractors();
    examples.ofStaff();
    examples.ofAccounts();
    examples.ofCustody();
  }

  private void ofUnits() {
    Map<String, Object> end = new HashMap<>();
    end.put("successorId", o.filings.city);
    end.put("document", "云编〔2026〕8号");
    end.put("documentOn", TODAY.minusDays(3).toString());
    end.put("endsOn", TODAY.plusDays(20).toString());
    String merged = o.world.department("地震局", o.filings.city);
    to.put("POST", "/units/{id}/merger", Example.on("admin", merged, end));
    Map<String, Object> gone = new HashMap<>(end);
    gone.remove("successorId");
    String abolished = o.world.department("盐务局", o.filings.city);
    to.put("POST", "/units/{id}/abolition", Example.on("admin", abolished, gone));
    to.put(
        "POST",
        "/units/{id}/responsibles",
        Example.on(
                o.filings.coordinator,
                o.filings.bureau,
                Map.of(
                    "duty", "UNDERTAKING",
                    "accountId", o.account,
                    "body", "宣传教育中心",
                    "name", "沈知行",
                    "title", "办公室主任",
                    "phone", "0872-5550101"))
            .answers(201));
    to.put(
        "POST",
        "/units/{id}/account-exceptions",
        Example.on(
                o.filings.supervisor,
                o.filings.bureau,
                Map.of(
                    "platform", "WEIBO",
                    "document", "云办函〔2026〕6号",
                    "decidedOn", TODAY.minusDays(1).toString(),
                    "reason", "路况与办事分开"))
            .answers(201));
  }

  private Map<String, Object> contractor() {
    Map<String, Object> contractor = new HashMap<>();
    contractor.put("name", o.world.unique("云岫传媒"));
    contractor.put("nature", "ENTERPRISE");
    contractor.put("creditCode", "91980600MB1234567X");
    contractor.put("contact", "陆望舒");
    contractor.put("phone", "13900000000");
    contractor.put("qualification", "营业执照、三年业绩已核对");
    contractor.put("qualifiedOn", TODAY.minusDays(9).toString());
    return contractor;
  }

  private String contracted() {
    return id(
        as(o.filings.coordinator)
            .body(contractor())
            .post("/api/v1/units/" + o.filings.bureau + "/contractors"));
  }

  private void ofContractors() {
    String coordinator = o.filings.coordinator;
    to.put(
        "POST",
        "/units/{id}/contractors",
        Example.on(coordinator, o.filings.bureau, contractor()).answers(201));
    to.put("PATCH", "/contractors/{id}", Example.on(coordinator, contracted(), contractor()));
    Map<String, Object> agreement = new HashMap<>();
    agreement.put("kind", "UNDERTAKING");
    agreement.put("number", "云承〔2026〕1号");
    agreement.put("signedOn", TODAY.minusDays(5).toString());
    agreement.put("expiresOn", TODAY.plusDays(300).toString());
    to.put(
        "POST",
        "/contractors/{id}/agreements",
        Example.on(coordinator, contracted(), agreement).answers(201));
    Map<String, Object> review = new HashMap<>();
    review.put("heldOn", TODAY.minusDays(1).toString());
    review.put("peopleInPlace", true);
    review.put("serviceInPlace", false);
    review.put("safetyInPlace", true);
    review.put("findings", "值班人员不足，限期整改");
    to.put(
        "POST",
        "/contractors/{id}/reviews",
        Example.on(coordinator, contracted(), review).answers(201));
    to.put("POST", "/contractors/{id}/dismissal", Example.on(coordinator, contracted(), null));
  }

  private void ofStaff() {
    String person = o.codes.personId(o.world.person("newcomer", o.filings.bureau, "EDITOR"));
    to.put(
        "PUT",
        "/people/{id}/registration",
        Example.on(
            o.filings.coordinator,
            person,
            Map.of(
                "on",
                TODAY.minusDays(2).toString(),
                "with",
                "云岫市人民政府办公室",
                "employment",
                "FULL_TIME")));
    to.put(
        "POST",
        "/people/{id}/trainings",
        Example.on(
                o.filings.coordinator,
                person,
                Map.of(
                    "heldOn",
                    TODAY.minusDays(2).toString(),
                    "topic",
                    "政务新媒体业务培训",
                    "hours",
                    6,
                    "certificateNo",
                    "云训 2026-01"))
            .answers(201));
    String leaving = o.codes.personId(o.world.person("goer", o.filings.bureau, "EDITOR"));
    to.put(
        "POST", "/people/{id}/departure", Example.on("admin", leaving, Map.of("inSpite", false)));
  }

  private void ofAccounts() {
    to.put(
        "POST",
        "/accounts/resolve",
        Example.of(
            o.filings.coordinator,
            200,
            Map.of("url", "https://weibo.com/u/2800000001?refer=1", "unitId", o.filings.bureau)));
    Map<String, Object> account = new HashMap<>();
    account.put("unitId", o.filings.bureau);
    account.put("platform", "DOUYIN");
    account.put("name", "云岫交通");
    to.put("POST", "/accounts/check", Example.of(o.filings.coordinator, 200, account));
    to.put(
        "PUT",
        "/accounts/{id}/cyber-filing",
        Example.on(
            o.filings.coordinator,
            o.account,
            Map.of(
                "state", "FILED",
                "number", "云网备 2026-3",
                "on", TODAY.minusDays(1).toString(),
                "authority", "云岫市网信办")));
  }

  private String keeper(String name) {
    return o.world.person(name, o.filings.bureau, "EDITOR");
  }

  /** The login of a new account, kept by somebody, on its way to somebody else. */
  private String handOver(String giver, String receiver, boolean given) {
    String account = o.posts.account(o.office, "TOUTIAO", o.world.unique("tt"));
    entrust(account, giver);
    String open =
        as(giver)
            .body(Map.of("receiverId", o.codes.personId(receiver)))
            .post("/api/v1/accounts/" + account + "/hand-overs")
            .then()
            .statusCode(201)
            .extract()
            .path("handOvers[0].id");
    if (given) {
      as(giver).body(checklist()).post("/api/v1/hand-overs/" + open + "/giving");
    }
    return open;
  }

  private void entrust(String account, String holder) {
    as(o.filings.coordinator)
        .body(Map.of("holderId", o.codes.personId(holder)))
        .put("/api/v1/accounts/" + account + "/custody")
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> checklist() {
    return Map.of(
        "checklist",
        java.util.List.of(
            "PASSWORD_CHANGED",
            "BINDING_CHANGED",
            "DEVICES_SIGNED_OUT",
            "OPERATORS_REVIEWED",
            "MATERIALS_PASSED"));
  }

  private void ofCustody() {
    String giver = keeper("giver");
    String receiver = keeper("receiver");
    to.put(
        "PUT",
        "/accounts/{id}/custody",
        Example.on(
            o.filings.coordinator,
            o.account,
            Map.of(
                "holderId",
                o.codes.personId(giver),
                "boundPhone",
                "13900001234",
                "boundMail",
                "xm@yunxiu.example",
                "devices",
                java.util.List.of("办公室台式机"))));
    String kept = o.posts.account(o.office, "TOUTIAO", o.world.unique("tt"));
    entrust(kept, giver);
    to.put(
        "POST",
        "/accounts/{id}/hand-overs",
        Example.on(giver, kept, Map.of("receiverId", o.codes.personId(receiver), "reason", "轮岗"))
            .answers(201));
    to.put(
        "POST",
        "/hand-overs/{id}/giving",
        Example.on(giver, handOver(giver, receiver, false), checklist()));
    to.put(
        "POST",
        "/hand-overs/{id}/receipt",
        Example.on(receiver, handOver(giver, receiver, true), null));
    to.put(
        "POST",
        "/hand-overs/{id}/cancellation",
        Example.on(giver, handOver(giver, receiver, false), null));
  }
}
