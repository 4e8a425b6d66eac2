package org.juzhen.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One call of the interface, as the served document describes it.
 *
 * @param questions what may be asked in the address
 * @param ids names of the ids in the path
 * @param body the JSON body, or null where there is none
 */
record Operation(
    String method, String path, Map<String, Shape> questions, List<String> ids, Shape body) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  String name() {
    return method + " " + path;
  }

  boolean isSafe() {
    return method.equals("GET");
  }

  /** Everything that the hub under test says it answers to, pages too. */
  static List<Operation> served() {
    List<Operation> all = new ArrayList<>();
    JsonNode document = document();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        m -> {
                          if (METHODS.contains(m.getKey())) {
                            all.add(read(document, path.getKey(), m.getKey(), m.getValue()));
                          }
                        }));
    return all;
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper()
          .readTree(RestAssured.get("/q/openapi?format=json").then().extract().asString());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Operation read(JsonNode document, String path, String method, JsonNode said) {
    Map<String, Shape> questions = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode p : said.path("parameters")) {
      if (p.path("in").asText().equals("query")) {
        questions.put(p.path("name").asText(), new Shape(document, p.path("schema")));
      } else if (p.path("in").asText().equals("path")) {
        ids.add(p.path("name").asText());
      }
    }
    JsonNode content = said.path("requestBody").path("content");
    JsonNode json = content.path("application/json").path("schema");
    JsonNode form = content.path("application/x-www-form-urlencoded").path("schema");
    JsonNode body = json.isMissingNode() ? form : json;
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        questions,
        ids,
        body.isMissingNode() ? null : new Shape(document, body));
  }
}
