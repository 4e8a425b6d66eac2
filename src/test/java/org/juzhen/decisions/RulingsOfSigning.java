package org.juzhen.decisions;

import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.decisions.Ruling.Hand;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts;

/** Who stands in for whom, what counts of paper, and what is read where it was posted. */
final class RulingsOfSigning {
  private static final String DEPUTIES = "/deputies/units/{id}";
  private static final String AT = "/api/v1/deputies/units/";
  private static final String OTHERS = "PAPER_NEEDS_OTHERS";
  private static final String LOOK = "LOOK_NEEDS_OTHERS";

  private final Deciding d;
  private final String today = LocalDate.now(HubClock.ZONE).toString();

  private RulingsOfSigning(Deciding d) {
    this.d = d;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfSigning all = new RulingsOfSigning(d);
    return List.of(
        all.named(),
        all.agreed(true),
        all.agreed(false),
        all.ended(),
        all.endedAsItStands(),
        all.away(),
        all.back(),
        all.readBack(),
        all.confirmed());
  }

  /** In a place that lets paper count. */
  static List<Ruling> onPaper(Deciding d) {
    d.sql(
        "insert into rule_value (unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at) values ($1, 'PAPER_SIGNATURE', 'true', '云府办〔2026〕8号', '', 'ACCOUNT',"
            + " 'RULE', '2020-01-01', now()) on conflict do nothing",
        UUID.fromString(d.bureau));
    RulingsOfSigning all = new RulingsOfSigning(d);
    return List.of(all.recorded(), all.checked(true), all.checked(false));
  }

  /** Nobody names himself. */
  private Ruling named() {
    return new Ruling(
        "POST /api/v1" + DEPUTIES,
        DEPUTIES,
        d.coordinator,
        d.beside,
        d.own("NOT_ONES_OWN_DEPUTY"),
        this::post);
  }

  private Ready post() {
    String holder = d.personId(d.world.person(d.world.unique("holder"), d.bureau, "LEADER"));
    String deputy = d.personId(d.author);
    return new Ready(
        Map.of("id", d.bureau),
        Map.of("role", "LEADER", "personId", holder, "deputyId", deputy),
        Map.of("post", "LEADER:" + holder, "deputyId", deputy));
  }

  private Ruling agreed(boolean namer) {
    return new Ruling(
        "POST /api/v1/deputies/{id}/agreement",
        "/deputies/{id}/agreement",
        d.supervisor,
        d.beside,
        d.own("AGREEMENT_NEEDS_OTHERS"),
        () ->
            Ready.of(
                namer ? standIn(d.author, d.editor) : standIn(d.coordinator, d.author),
                null,
                Map.of()));
  }

  private String standIn(String by, String deputy) {
    String holder = d.personId(d.world.person(d.world.unique("holder"), d.bureau, "LEADER"));
    return as(by)
        .body(Map.of("role", "LEADER", "personId", holder, "deputyId", d.personId(deputy)))
        .post(AT + d.bureau)
        .then()
        .statusCode(201)
        .extract()
        .path("posts.find { it.personId == '" + holder + "' }.proposal.id");
  }

  private Ruling ended() {
    return new Ruling(
        "POST /api/v1/deputies/{id}/ending",
        "/deputies/{id}/ending",
        d.coordinator,
        d.beside,
        List.of(),
        () -> Ready.of(standIn(d.author, d.editor), null, Map.of()));
  }

  /** What stands is ended by who let it stand, not by who may propose another. */
  private Ruling endedAsItStands() {
    String namer = d.world.person(d.world.unique("namer"), d.bureau, "COORDINATOR");
    return new Ruling(
        "POST /api/v1/deputies/{id}/ending",
        "/deputies/{id}/ending",
        d.supervisor,
        d.beside,
        List.of(
            new Hand("who coordinates", d.coordinator, "DEPUTY_STANDS"),
            new Hand("who proposed it", namer, "DEPUTY_STANDS")),
        () -> Ready.of(standing(namer), null, Map.of()));
  }

  private String standing(String namer) {
    String id = standIn(namer, d.editor);
    as(d.supervisor).post("/api/v1/deputies/" + id + "/agreement").then().statusCode(200);
    return id;
  }

  private Ruling away() {
    return new Ruling(
        "POST /api/v1" + DEPUTIES + "/absences",
        DEPUTIES + "/absences",
        d.coordinator,
        d.beside,
        List.of(),
        () -> new Ready(Map.of("id", d.bureau), absence(d.leader), absence(d.leader)));
  }

  private Map<String, String> absence(String who) {
    return Map.of(
        "personId", d.personId(who),
        "from", LocalDate.parse(today).plusDays(300).toString(),
        "until", LocalDate.parse(today).plusDays(301).toString(),
        "reason", "出差");
  }

  private Ruling back() {
    return new Ruling(
        "POST /api/v1/deputies/absences/{id}/ending",
        "/deputies/absences/{id}/ending",
        d.coordinator,
        d.beside,
        List.of(),
        () -> Ready.of(noted(), null, Map.of()));
  }

  private String noted() {
    return as(d.author)
        .body(absence(d.chief))
        .post(AT + d.bureau + "/absences")
        .then()
        .statusCode(201)
        .extract()
        .path("absences[-1].id");
  }

  private Ruling readBack() {
    Map<String, String> read = Map.of("words", "12路公交车延长到高铁站。");
    return new Ruling(
        "POST /api/v1/deliveries/{id}/read-backs",
        "/deliveries/{id}/read-back",
        d.reviewer,
        d.onlooker,
        d.own(LOOK),
        () -> Ready.of(d.posted(d.author), read, read));
  }

  private Ruling confirmed() {
    return new Ruling(
        "POST /api/v1/deliveries/{id}/read-backs/{look}/confirmation",
        "/deliveries/{id}/read-back/{look}/confirmation",
        d.leader,
        d.onlooker,
        d.own(LOOK),
        this::looked);
  }

  private Ready looked() {
    String delivery = d.posted(d.editor);
    String looks = "/api/v1/deliveries/" + delivery + "/read-backs";
    var cleared = as(d.author).get(looks).jsonPath();
    String words =
        cleared.getString("title")
            + cleared.getString("content").replaceAll("<[^>]*>", "")
            + "阅读 12";
    String look =
        as(d.author)
            .body(Map.of("words", words))
            .post(looks)
            .then()
            .statusCode(201)
            .extract()
            .path("looks[0].id");
    return new Ready(Map.of("id", delivery, "look", look), null, Map.of());
  }

  private Ruling recorded() {
    return new Ruling(
        "POST /api/v1/reviews/{id}/papers",
        "/reviews/{id}/paper",
        d.coordinator,
        d.stranger,
        d.own(OTHERS),
        this::printed);
  }

  private Ready printed() {
    String step = d.step(d.submitted(d.author));
    Map<String, Object> words = words(d.coordinator, step);
    Map<String, Object> fields = new HashMap<>();
    fields.put("signerId", words.get("signerId"));
    fields.put("signedOn", today);
    fields.put("code", words.get("code"));
    fields.put("decision", "APPROVE");
    fields.put("gate", List.copyOf(GivenPosts.GATES.keySet()));
    fields.put("note", "");
    fields.put("scan", scan());
    return Ready.of(step, words, fields);
  }

  private static byte[] scan() {
    return ("%PDF-1.4 signed " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> words(String by, String step) {
    String submission =
        d.text("select case_id::text from review_step where id = $1", UUID.fromString(step));
    Map<String, Object> words = new HashMap<>();
    words.put("signerId", d.personId(d.reviewer));
    words.put("signedOn", today);
    words.put("code", as(d.leader).get("/api/v1/reviews/" + submission + "/archive").path("code"));
    words.put("fileId", kept(by));
    words.put("verdict", Deciding.APPROVAL);
    return words;
  }

  private static String kept(String by) {
    return World.id(
        RestAssured.given()
            .auth()
            .oauth2(World.token(by))
            .multiPart("file", "审核表.pdf", scan())
            .post("/api/v1/files"));
  }

  /** Whoever wrote the text compares no paper of it, nor does whoever recorded the paper. */
  private Ruling checked(boolean written) {
    Map<String, Object> counts = Map.of("counts", true, "note", "");
    return new Ruling(
        "POST /api/v1/reviews/{id}/papers/{paper}/check",
        "/reviews/{id}/paper/{paper}",
        d.chief,
        d.beside,
        d.own(OTHERS),
        () -> {
          String step = d.step(d.submitted(written ? d.author : d.editor));
          String by = written ? d.coordinator : d.author;
          String paper =
              as(by)
                  .body(words(by, step))
                  .post("/api/v1/reviews/" + step + "/papers")
                  .then()
                  .statusCode(201)
                  .extract()
                  .path("papers[-1].id");
          return new Ready(Map.of("id", step, "paper", paper), counts, counts);
        });
  }
}
