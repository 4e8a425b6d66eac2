package org.juzhen.inbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** A person at a browser: a session cookie, the token of forms, no redirects followed. */
public final class Browser {
  private final String session;
  private final Map<String, String> cookies = new HashMap<>();

  public Browser(SessionDesk sessions, String person) {
    try {
      session =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(person, World.PASSWORD))
              .cookie();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public ValidatableResponse open(String page) {
    Response shown =
        given()
            .cookies(cookies)
            .cookie("juzhen_session", session)
            .header("Accept", "text/html")
            .header("Accept-Language", "zh")
            .get(page);
    cookies.putAll(shown.cookies());
    return shown.then();
  }

  /** Sends a form with a file. */
  public ValidatableResponse upload(
      String page, Map<String, String> form, String field, String name) {
    RequestSpecification sent =
        given()
            .redirects()
            .follow(false)
            .cookies(cookies)
            .cookie("juzhen_session", session)
            .header("Accept", "text/html")
            .header("Accept-Language", "zh")
            .multiPart(field, name, "%PDF-1.4\n%%EOF\n".getBytes(UTF_8), "application/pdf");
    form.forEach((k, v) -> sent.multiPart(k, v, "text/plain; charset=UTF-8"));
    return sent.multiPart("csrf-token", cookies.get("csrf-token")).post(page).then();
  }

  /** Sends a form; open a page first, it brings the token. */
  public ValidatableResponse send(String page, Map<String, String> form) {
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .cookie("juzhen_session", session)
        .header("Accept", "text/html")
        .header("Accept-Language", "zh")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .formParam("csrf-token", cookies.get("csrf-token"))
        .post(page)
        .then();
  }
}
