package org.juzhen.sweep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.sweep.Wire.Request;

/** Whatever is typed into a form or an address, a person sees a page with a sentence. */
@HubTest
class PagesInTroubleTest {
  private static final String[] ROLES = {
    "COORDINATOR", "EDITOR", "REVIEWER", "LEADER", "HANDLER", "PORTAL_EDITOR", "SUPERVISOR"
  };
  private static final Map<String, String> GARBAGE =
      Map.of(
          "nothing", "",
          "NUL", "%00",
          "no UTF-8", "%FF%FE",
          "markup", "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "much", "x".repeat(3_000),
          "an id", "0198d3f0-0000-7000-8000-000000000001");

  private final Wire wire = new Wire();
  private String everybody;
  private Map<String, String> cookies;

  @BeforeEach
  void somebody_who_may_do_everything() {
    World world = new World();
    everybody = world.person("everybody", world.city(), ROLES);
    cookies = signedIn(everybody);
  }

  private static Map<String, String> signedIn(String who) {
    Response form = given().get("/login");
    Map<String, String> cookies = new LinkedHashMap<>(form.cookies());
    cookies.putAll(
        given()
            .redirects()
            .follow(false)
            .cookies(cookies)
            .formParam("csrf-token", cookies.get("csrf-token"))
            .formParam("username", who)
            .formParam("password", World.PASSWORD)
            .post("/login")
            .then()
            .statusCode(303)
            .extract()
            .cookies());
    return cookies;
  }

  private RequestSpecification reader() {
    return given().redirects().follow(false).cookies(cookies).accept("text/html");
  }

  @Test
  void garbage_in_a_form_is_answered_by_a_page() {
    List<Operation> forms =
        Operation.served().stream()
            .filter(o -> o.method().equals("POST") && !o.path().startsWith("/api/"))
            .filter(o -> !o.path().equals("/logout"))
            .toList();
    assertThat(forms).hasSizeGreaterThan(20);
    List<String> wrong = new ArrayList<>();
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (Operation form : forms) {
      GARBAGE.forEach(
          (name, value) ->
              running.add(
                  wire.send(posted(form, value))
                      .thenAccept(answer -> judge(form.path() + " " + name, answer, wrong))));
    }
    CompletableFuture.allOf(running.toArray(new CompletableFuture<?>[0])).join();

    assertThat(String.join("\n", wrong)).isEmpty();
  }

  private Request posted(Operation form, String value) {
    String path = form.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    String fields =
        form.body() == null
            ? ""
            : form.body().fields().keySet().stream()
                .map(field -> "&" + field + "=" + value)
                .collect(Collectors.joining());
    String jar =
        cookies.entrySet().stream()
            .map(c -> c.getKey() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
    return new Request(
        "POST",
        path,
        null,
        "csrf-token=" + cookies.get("csrf-token") + fields,
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html",
            "Cookie",
            jar));
  }

  private static void judge(String name, HttpResponse<String> answer, List<String> wrong) {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    boolean page = type.startsWith("text/html") && answer.body().contains("<h1");
    boolean onward = status == 303;
    boolean sentence = onward || answer.body().codePoints().anyMatch(PagesInTroubleTest::isHan);
    boolean trace = answer.body().contains("Exception") || answer.body().contains("\tat ");
    if (status >= 500 || !(page || onward) || !sentence || trace) {
      synchronized (wrong) {
        String body = answer.body();
        wrong.add(
            name
                + ": "
                + status
                + " "
                + type
                + " "
                + body.substring(0, Math.min(200, body.length())));
      }
    }
  }

  private static boolean isHan(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }

  @Test
  void a_page_that_is_not_there_says_so_in_both_languages() {
    for (String path : List.of("/no/such/page", "/accounts/" + UUID.randomUUID(), "/posts/x")) {
      reader()
          .get(path)
          .then()
          .statusCode(404)
          .contentType("text/html")
          .body(containsString("没有找到您要的内容"))
          .body(containsString("href=\"/\""));
      reader()
          .header("Accept-Language", "en")
          .get(path)
          .then()
          .statusCode(404)
          .body(containsString("There is no such thing"));
    }
    given().redirects().follow(false).get("/no/such/page").then().statusCode(303);
  }

  @Test
  void questions_that_cannot_be_read_are_answered_by_a_page() {
    for (String path :
        List.of(
            "/accounts?platform=NO_SUCH",
            "/accounts?cursor=!!!",
            "/filings?state=x",
            "/filings?waiting=perhaps",
            "/articles?importance=x",
            "/knowledge?state=x",
            "/inquiries?state=x",
            "/posts?cursor=x")) {
      Response answer = reader().get(path);
      assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
      assertThat(answer.contentType()).as(path).startsWith("text/html");
    }
  }

  @Test
  void the_interface_says_no_to_other_methods_in_its_own_form() {
    String units = "/api/v1/units";
    World.admin()
        .patch(units)
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
    World.admin().delete("/api/v1/posts").then().statusCode(405);
    World.admin().head(units).then().statusCode(200);
    World.admin().options(units).then().statusCode(200).header("Allow", containsString("GET"));
    World.nobody().options(units).then().statusCode(401);
    World.admin()
        .get("/api/v1/no-such-thing")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"));
    World.admin()
        .accept("image/png")
        .get(units)
        .then()
        .statusCode(406)
        .contentType(startsWith("application/problem+json"));
  }
}
