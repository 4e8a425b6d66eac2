package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The calls about offers to portals above. */
final class ExamplesUpward {
  private static final String OFFERS = "/api/v1/upward-offers";

  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesUpward(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesUpward examples = new ExamplesUpward(office, to);
    examples.ofOffers();
    examples.ofAnswers();
    examples.ofPublication();
  }

  private String article() {
    Map<String, Object> article = o.article(o.world.unique("报"));
    article.put("unitId", o.filings.bureau);
    return id(as(o.clerk).body(article).post("/api/v1/articles"));
  }

  private Map<String, Object> wanted(boolean negotiate) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("articleId", article());
    wanted.put("portalId", o.portal.id);
    wanted.put("reason", "涉及全市出行");
    wanted.put("wishedAt", Instant.now().plusSeconds(86_400).toString());
    wanted.put("negotiate", negotiate);
    return wanted;
  }

  private String proposed(boolean negotiate) {
    return id(as(o.office.editor()).body(wanted(negotiate)).post(OFFERS));
  }

  private String done(String by, String offer, String act, Object body) {
    (body == null ? as(by) : as(by).body(body))
        .post(OFFERS + "/" + offer + "/" + act)
        .then()
        .statusCode(200);
    return offer;
  }

  private String signed(boolean negotiate) {
    return done(o.office.leader(), proposed(negotiate), "signature", Map.of());
  }

  private String taken(boolean negotiate) {
    return done(o.clerk, signed(negotiate), "holder", null);
  }

  private String accepted() {
    return done(o.clerk, taken(false), "decisions", Map.of("decision", "ACCEPT"));
  }

  private void on(String path, String by, String offer, Object body) {
    to.put("POST", "/upward-offers/{id}/" + path, Example.on(by, offer, body));
  }

  private void ofOffers() {
    to.put("POST", "/upward-offers", Example.of(o.office.editor(), 201, wanted(true)));
    on("signature", o.office.leader(), proposed(false), Map.of("words", "同意报送"));
    on("hold", o.office.leader(), proposed(false), Map.of("words", "先核对"));
    on("withdrawal", o.office.editor(), signed(false), Map.of("words", "内容有误"));
  }

  private void ofAnswers() {
    on("holder", o.clerk, signed(false), null);
    on(
        "decisions",
        o.clerk,
        taken(false),
        Map.of("decision", "KNOWN", "words", "已发", "url", "https://www.yunxiu.example/known/1"));
    Map<String, Object> edit = Map.of("title", "市政府通告", "bodyHtml", "<p>改后。</p>", "note", "精简");
    on("edits", o.clerk, taken(true), edit);
    String asked = done(o.clerk, taken(true), "edits", edit);
    on("consent", o.office.editor(), asked, Map.of("agree", true, "words", "同意"));
  }

  private void ofPublication() {
    Map<String, Object> entry = new HashMap<>();
    entry.put("url", "https://www.yunxiu.example/up/" + o.world.unique("a"));
    entry.put("publishedAt", Instant.now().minusSeconds(60).toString());
    on("article", o.clerk, accepted(), entry);
    on(
        "address",
        o.clerk,
        accepted(),
        Map.of("url", "https://www.yunxiu.example/up/" + o.world.unique("b")));
  }
}
