package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.juzhen.house.DueWorks;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/**
 * A portal's articles as its editor finds them again: by the interface, and in the words of the
 * pages.
 */
final class SeenAgain {
  private final GivenPortal portal;
  private final String cookie;

  SeenAgain(GivenPortal portal, SessionDesk sessions) {
    this.portal = portal;
    this.cookie = DueWorks.await(() -> sessions.enter(portal.editor, World.PASSWORD)).cookie();
  }

  private Document page(String path) {
    return Jsoup.parse(
        given()
            .accept("text/html")
            .cookie("juzhen_session", cookie)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  /** What was done about an article; fails where title or text is lost, or a gap is not told. */
  List<String> article(String id, RealMaterial came) {
    JsonPath shown = portal.show(id).then().statusCode(200).extract().jsonPath();
    Document page = page("/articles/" + id);
    String text = Jsoup.parse(shown.getString("bodyHtml")).text();
    assertThat(squeezed(shown.getString("title"))).isEqualTo(squeezed(came.title()));
    assertThat(squeezed(text)).as(came.title()).isEqualTo(squeezed(came.text()));

    List<String> did = new ArrayList<>();
    String time = onTime(page);
    boolean vague = !shown.getBoolean("publishedKnown") || shown.getBoolean("publishedDayOnly");
    assertThat(time.isBlank()).as(came.title() + ": " + time).isNotEqualTo(vague);
    quoted(did, time);
    String empty = page.select(".article-body > p.text-secondary").text();
    assertThat(empty.isBlank()).as(came.title() + ": " + empty).isNotEqualTo(text.isBlank());
    quoted(did, text.isBlank() ? empty : "");
    if (came.source() == null) {
      did.add(sourceInstead(shown.getString("source")));
    }
    if (came.html().contains("<script")) {
      assertThat(shown.getString("bodyHtml")).doesNotContain("showPlayer", "<script");
      did.add("script left out");
    }
    if (shown.getString("bodyHtml").contains("<img src=\"http")) {
      did.add("picture kept as an address until it is fetched");
    }
    assertThat(shown.<String>getList("attachments.url")).isEqualTo(listed(id));
    did.addAll(files(listed(id), came.files()));
    return did;
  }

  /** What the page says beside unit, source and time of an article. */
  private static String onTime(Document page) {
    Element head = page.selectFirst("main span.text-secondary:has(time)");
    assertThat(head).isNotNull();
    head.select("time").remove();
    String[] parts = head.text().split("·", -1);
    return parts.length < 4 ? "" : parts[3].strip();
  }

  private String sourceInstead(String source) {
    String name = World.as(portal.editor).get("/api/v1/portals/" + portal.id).path("name");
    assertThat(source).isEqualTo(name);
    return "the portal's name as source";
  }

  /** The addresses from which the hub will fetch what is attached. */
  private List<String> listed(String id) {
    return World.as(portal.editor)
        .get("/api/v1/articles/" + id + "/attachments")
        .then()
        .statusCode(200)
        .extract()
        .path("url");
  }

  private static List<String> files(List<String> kept, List<String> came) {
    if (came.isEmpty()) {
      assertThat(kept).isEmpty();
      return List.of();
    }
    List<String> wanted =
        came.stream().map(f -> f.substring(Math.max(0, f.lastIndexOf("http")))).toList();
    assertThat(kept).containsExactlyElementsOf(wanted);
    return Stream.of(
            came.equals(wanted) ? null : "the second address taken",
            kept.size() == 1 ? "1 annex listed" : kept.size() + " annexes listed")
        .filter(word -> word != null)
        .toList();
  }

  /** Why the portal could not be read, in the words of its page. */
  String failure() {
    Element dt = page("/portals/" + portal.id).selectFirst("dt:containsOwn(失败原因)");
    assertThat(dt).isNotNull();
    Element why = dt.nextElementSibling();
    why.select("time").remove();
    return why.text().replaceFirst("[ ·]+$", "");
  }

  private static void quoted(List<String> did, String words) {
    if (!words.isBlank()) {
      did.add("says 「" + words + "」");
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000\\u200b]+", "");
  }
}
