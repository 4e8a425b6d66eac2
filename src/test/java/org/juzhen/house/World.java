package org.juzhen.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small believable city, built through the same interface that everybody uses, so that it obeys
 * every rule. Each test class makes its own units and people; names carry a number so that classes
 * never meet.
 */
public class World {
  public static final String PASSWORD = "Juzhen-test-2026";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
  private static final Executor HANDS =
      Executors.newFixedThreadPool(
          3,
          work -> {
            Thread hand = new Thread(work, "world");
            hand.setDaemon(true);
            return hand;
          });

  static {
    CompiledOnce.everyScript();
  }

  private final int number = NUMBER.incrementAndGet();

  /** The administrator of the hub. */
  public static RequestSpecification admin() {
    return as("admin");
  }

  /** A request in the name of a person. */
  public static RequestSpecification as(String username) {
    return nobody().auth().oauth2(token(username));
  }

  /** A request of nobody. What failed is printed as it was sent: making it pretty takes longer. */
  public static RequestSpecification nobody() {
    RestAssuredConfig usual = RestAssured.config();
    RestAssuredConfig plain = usual.logConfig(usual.getLogConfig().enablePrettyPrinting(false));
    return given().config(plain).contentType(ContentType.JSON);
  }

  /** For what is too large to be printed when it fails; writing it down takes seconds. */
  public static RestAssuredConfig unprinted() {
    return RestAssured.config().logConfig(new LogConfig());
  }

  public static String token(String username) {
    return TOKENS.computeIfAbsent(RestAssured.baseURI + " " + username, at -> signIn(username));
  }

  private static String signIn(String username) {
    return Plain.create(
            "/api/v1/sessions", Map.of("username", username, "password", PASSWORD), null)
        .get("accessToken")
        .asText();
  }

  /** A government or department below another unit; null for the top. */
  public String unit(String name, String level, String kind, String parentId) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", name + number);
    unit.put("level", level);
    unit.put("kind", kind);
    unit.put("regionCode", "980000");
    unit.put("parentId", parentId);
    return Plain.create("/api/v1/units", unit, token("admin")).get("id").asText();
  }

  /** A prefecture's government. */
  public String city() {
    return unit("云岫市人民政府", "PREFECTURE", "GOVERNMENT", null);
  }

  /** A department of a city. */
  public String department(String name, String city) {
    return unit(name, "PREFECTURE", "DEPARTMENT", city);
  }

  /** A person with roles at a unit; returns the user name. */
  public String person(String username, String unitId, String... roles) {
    String unique = username + number;
    Map<String, Object> person = new HashMap<>();
    person.put("username", unique);
    person.put("name", username);
    person.put("unitId", unitId);
    person.put("password", PASSWORD);
    person.put("roles", Arrays.asList(roles));
    Plain.create("/api/v1/people", person, token("admin"));
    return unique;
  }

  /** Several people of a unit at once, by name and role; returns their user names by name. */
  public Map<String, String> people(String unitId, Map<String, String> roles) {
    Map<String, CompletableFuture<String>> made = new HashMap<>();
    roles.forEach(
        (name, role) ->
            made.put(name, CompletableFuture.supplyAsync(() -> person(name, unitId, role), HANDS)));
    Map<String, String> people = new HashMap<>();
    made.forEach((name, person) -> people.put(name, person.join()));
    return people;
  }

  /** The id of what was created. */
  public static String id(Response created) {
    String body = created.asString();
    assertThat(created.statusCode()).as(body).isEqualTo(201);
    return Plain.read(body).get("id").asText();
  }

  /** A number that no other world has, for names and platform ids. */
  public String unique(String prefix) {
    return prefix + number + "-" + UUID.randomUUID().toString().substring(0, 6);
  }

  public static List<String> codes(Response refused) {
    return refused.jsonPath().getList("fields.code");
  }
}
