package org.juzhen.decisions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.juzhen.decisions.Ruling.Hand;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.house.World;
import org.juzhen.sweep.Written;

/** Makes each decision as everybody who must not, and at last, by the same call, as who may. */
final class Asking {
  private final Deciding there;
  private final Written written;
  private final SoftAssertions all = new SoftAssertions();
  private final Map<String, String> cookies = new java.util.HashMap<>();
  private String csrf;
  private int asked;

  Asking(Deciding there, Written written) {
    this.there = there;
    this.written = written;
  }

  /** How many decisions were asked, each by its call, its form or both. */
  int all(List<Ruling> rulings) throws SQLException {
    for (Ruling ruling : rulings) {
      all.check(() -> ask(ruling));
    }
    all.assertAll();
    return asked;
  }

  private void ask(Ruling ruling) throws SQLException {
    asked += ruling.call() == null && ruling.form() == null ? 0 : 1;
    if (ruling.call() != null) {
      calls(ruling, ruling.ready().get());
    }
    if (ruling.form() != null) {
      forms(ruling, ruling.ready().get());
    }
  }

  private void calls(Ruling r, Ready ready) throws SQLException {
    // Signing in is written down as well.
    outsiders(r).forEach(World::token);
    r.hands().forEach(hand -> World.token(hand.person()));
    World.token(r.by());
    cookie(r.by());
    written.taken();
    shut(r, "nobody", called(r, ready, null, null));
    shut(r, "a portal's key", called(r, ready, there.portalKey, null));
    shut(r, "the cookie of who decides", called(r, ready, null, cookie(r.by())));
    for (String who : outsiders(r)) {
      Response answer = called(r, ready, World.token(who), null);
      all.assertThat(answer.statusCode()).as(said(r, who, answer)).isIn(403, 404);
    }
    for (Hand hand : r.hands()) {
      Response answer = called(r, ready, World.token(hand.person()), null);
      all.assertThat(code(answer)).as(said(r, hand.who(), answer)).isEqualTo(hand.code());
    }
    nothingWasWritten(r);
    Response done = called(r, ready, World.token(r.by()), null);
    all.assertThat(done.statusCode()).as(said(r, r.by(), done)).isIn(200, 201);
    all.assertThat(written.taken()).as("what " + r.name() + " writes").isNotEmpty();
  }

  private void forms(Ruling r, Ready ready) throws SQLException {
    csrf();
    String token = World.token(r.by());
    written.taken();
    sentAway(r, "nobody", sent(r, ready, given()));
    sentAway(r, "the token of who decides", sent(r, ready, given().auth().oauth2(token)));
    for (String who : outsiders(r)) {
      Response answer = sent(r, ready, seated(who));
      all.assertThat(answer.statusCode()).as(said(r, who, answer)).isIn(403, 404);
    }
    for (Hand hand : r.hands()) {
      Response answer = sent(r, ready, seated(hand.person()));
      all.assertThat(answer.statusCode()).as(said(r, hand.who(), answer)).isBetween(403, 409);
      all.assertThat(Sentences.shown(answer.asString()))
          .as(said(r, hand.who(), answer) + " for want of " + hand.code())
          .contains(Sentences.parts(hand.code()));
    }
    nothingWasWritten(r);
    Response done = sent(r, ready, seated(r.by()));
    all.assertThat(done.statusCode()).as(said(r, r.by(), done)).isEqualTo(303);
    all.assertThat(written.taken()).as("what " + r.address(ready) + " writes").isNotEmpty();
  }

  private List<String> outsiders(Ruling r) {
    return List.of(r.beside(), there.cousin, there.stranger);
  }

  private void shut(Ruling r, String who, Response answer) {
    all.assertThat(answer.statusCode()).as(said(r, who, answer)).isEqualTo(401);
  }

  private void sentAway(Ruling r, String who, Response answer) {
    all.assertThat(answer.statusCode()).as(said(r, who, answer)).isEqualTo(303);
    all.assertThat(answer.getHeader("Location")).as(said(r, who, answer)).contains("/login");
  }

  private void nothingWasWritten(Ruling r) throws SQLException {
    all.assertThat(written.taken()).as("what refused people wrote by " + r.name()).isEmpty();
  }

  private static String said(Ruling r, String who, Response answer) {
    String body = answer.asString();
    return r.name()
        + " as "
        + who
        + ": "
        + answer.statusCode()
        + " "
        + body.substring(0, Math.min(body.length(), 400));
  }

  private static String code(Response answer) {
    String type = String.valueOf(answer.getContentType());
    return type.contains("json") ? answer.path("code") : type;
  }

  private Response called(Ruling r, Ready ready, String token, String cookie) {
    RequestSpecification request = World.nobody().header("If-Match", "*");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (cookie != null) {
      request.cookie("juzhen_session", cookie);
    }
    if (ready.body() != null) {
      request.body(ready.body());
    }
    String[] call = r.called(ready);
    return request.request(call[0], call[1]);
  }

  private Response sent(Ruling r, Ready ready, RequestSpecification as) {
    RequestSpecification form =
        as.redirects().follow(false).accept("text/html").cookie("csrf-token", csrf);
    boolean files = ready.fields().values().stream().anyMatch(byte[].class::isInstance);
    if (files) {
      form.multiPart("csrf-token", csrf);
      ready.fields().forEach((name, value) -> part(form, name, value));
    } else {
      form.contentType("application/x-www-form-urlencoded; charset=UTF-8")
          .formParam("csrf-token", csrf);
      ready.fields().forEach((name, value) -> field(form, name, value));
    }
    return form.post(r.address(ready));
  }

  private static void field(RequestSpecification form, String name, Object value) {
    if (value instanceof List<?> several) {
      form.formParam(name, several);
    } else {
      form.formParam(name, value);
    }
  }

  private static void part(RequestSpecification form, String name, Object value) {
    if (value instanceof List<?> several) {
      several.forEach(one -> part(form, name, one));
    } else if (value instanceof byte[] file) {
      form.multiPart(name, "scan.pdf", file, "application/pdf");
    } else {
      form.multiPart(name, value.toString());
    }
  }

  private RequestSpecification seated(String who) {
    return given().cookie("juzhen_session", cookie(who));
  }

  private String cookie(String who) {
    return cookies.computeIfAbsent(who, there::cookie);
  }

  /** The sign that a form came from a page; any page gives one. */
  private void csrf() {
    if (csrf == null) {
      csrf = given().accept("text/html").get("/login").cookie("csrf-token");
      assertThat(csrf).as("a form's token").isNotBlank();
    }
  }
}
