package org.juzhen.decisions;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.juzhen.decisions.Ruling.Hand;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.kernel.HubClock;

/** Offers to portals above, and material of contributors. */
final class RulingsOfOffers {
  private static final String OFFERS = "/upward-offers/{id}/";
  private static final Map<String, String> EDIT =
      Map.of("title", "市政府通告", "bodyHtml", "<p>改后。</p>", "note", "精简");

  private final Deciding d;

  private RulingsOfOffers(Deciding d) {
    this.d = d;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfOffers all = new RulingsOfOffers(d);
    return List.of(
        all.below("signature", d.leader, () -> all.proposed(d.author), Map.of("words", "同意报送")),
        all.below("hold", d.leader, () -> all.proposed(d.author), Map.of("words", "先核对")),
        all.withdrawal(),
        all.above("holder", () -> all.signed(d.author, false), null),
        all.above("decisions", () -> all.taken(false), Map.of("decision", "ACCEPT")),
        all.above(
            "decisions", () -> all.taken(false), Map.of("decision", "DECLINE", "words", "不用")),
        all.above("edits", () -> all.taken(false), EDIT),
        all.consent(),
        all.entered(),
        all.named(),
        all.used());
  }

  private Ruling below(String act, String by, Supplier<String> offer, Map<String, String> said) {
    return ruling(act, by, d.beside, d.own("OWN_OFFER"), offer, said);
  }

  private Ruling above(String act, Supplier<String> offer, Map<String, String> said) {
    return ruling(act, d.clerk, d.besideInTheCity, d.own("OWN_OFFER"), offer, said);
  }

  private static Ruling ruling(
      String act,
      String by,
      String beside,
      List<Hand> hands,
      Supplier<String> offer,
      Map<String, String> said) {
    return new Ruling(
        "POST /api/v1" + OFFERS + act,
        OFFERS + act,
        by,
        beside,
        hands,
        () -> Ready.of(offer.get(), said, said == null ? Map.of() : said));
  }

  /** What one offered oneself one may take back. */
  private Ruling withdrawal() {
    return ruling(
        "withdrawal",
        d.editor,
        d.beside,
        List.of(),
        () -> signed(d.author, false),
        Map.of("words", "内容有误"));
  }

  private Ruling consent() {
    Map<String, Object> agreed = Map.of("agree", true, "words", "同意");
    return new Ruling(
        "POST /api/v1" + OFFERS + "consent",
        OFFERS + "consent",
        d.editor,
        d.beside,
        d.own("OWN_EDIT"),
        () -> Ready.of(edited(), agreed, agreed));
  }

  private Ruling entered() {
    return new Ruling(
        "POST /api/v1" + OFFERS + "article",
        OFFERS + "article",
        d.clerk,
        d.besideInTheCity,
        d.own("OWN_OFFER"),
        () -> {
          String url = "https://www.yunxiu.example/up/" + d.world.unique("a");
          Instant at = Instant.now().minusSeconds(120);
          return Ready.of(
              accepted(),
              Map.of("url", url, "publishedAt", at.toString()),
              Map.of("url", url, "publishedAt", typed(at)));
        });
  }

  private Ruling named() {
    return new Ruling(
        "POST /api/v1" + OFFERS + "address",
        OFFERS + "address",
        d.clerk,
        d.besideInTheCity,
        d.own("OWN_OFFER"),
        () -> {
          Map<String, String> url =
              Map.of("url", "https://www.yunxiu.example/up/" + d.world.unique("b"));
          return Ready.of(accepted(), url, url);
        });
  }

  private static String typed(Instant at) {
    return LocalDateTime.ofInstant(at, HubClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private String proposed(String by) {
    return proposed(by, false);
  }

  private String proposed(String by, boolean negotiate) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("articleId", article());
    wanted.put("portalId", d.portal.id);
    wanted.put("reason", "涉及全市出行");
    wanted.put("wishedAt", Instant.now().plusSeconds(86_400).toString());
    wanted.put("negotiate", negotiate);
    return id(as(by).body(wanted).post("/api/v1/upward-offers"));
  }

  private String article() {
    String word = d.world.unique("报");
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", d.bureau);
    article.put("title", "关于调整公交线路的通告" + word);
    article.put("bodyHtml", "<p>自本月起调整" + word + "。</p>");
    article.put("source", "云岫市人民政府办公室");
    article.put("url", "https://www.yunxiu.example/hand/" + word);
    return id(as(d.clerk).body(article).post("/api/v1/articles"));
  }

  private String done(String by, String offer, String act, Object body) {
    (body == null ? as(by) : as(by).body(body))
        .post("/api/v1/upward-offers/" + offer + "/" + act)
        .then()
        .statusCode(200);
    return offer;
  }

  private String signed(String by, boolean negotiate) {
    return done(d.leader, proposed(by, negotiate), "signature", Map.of());
  }

  private String taken(boolean negotiate) {
    return done(d.clerk, signed(d.author, negotiate), "holder", null);
  }

  private String accepted() {
    return done(d.clerk, taken(false), "decisions", Map.of("decision", "ACCEPT"));
  }

  /** The author is an editor above this time, and may not agree below to the own changes. */
  private String edited() {
    String offer = done(d.author, signed(d.editor, true), "holder", null);
    return done(d.author, offer, "edits", EDIT);
  }

  /** Makes a draft and nothing more: who handed it in is its author then, and never signs it. */
  private Ruling used() {
    String account = as(d.editor).get("/api/v1/contributions/accounts").path("items[0].id");
    return new Ruling(
        "POST /api/v1/contributions/posts",
        "/contributions/use",
        d.editor,
        d.beside,
        List.of(),
        () -> used(account));
  }

  private Ready used(String account) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("fromUnitId", d.bureau);
    wanted.put("accountId", account);
    wanted.put("title", d.world.unique("大桥通车"));
    wanted.put("text", "大桥加固工程今日完工。");
    wanted.put("gatheredBy", "林可");
    wanted.put("writtenBy", "周舟");
    wanted.put("place", "云岫大桥");
    wanted.put("happenedAt", Instant.now().minusSeconds(3_600).toString());
    wanted.put("topic", "畅行云岫");
    wanted.put("wantedOn", LocalDate.now(HubClock.ZONE).plusDays(1).toString());
    String material = id(as(d.author).body(wanted).post("/api/v1/contributions"));
    return new Ready(
        Map.of(),
        Map.of(
            "ids",
            List.of(material),
            "accountIds",
            List.of(account),
            "title",
            "大桥通车",
            "grade",
            "ORIGINAL"),
        Map.of("ids", material, "accountIds", account, "title", "大桥通车", "grade", "ORIGINAL"));
  }
}
