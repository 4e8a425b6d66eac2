package org.juzhen.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the served document says of a value: its type, its fields, its limits. */
record Shape(JsonNode document, JsonNode schema) {

  Shape(JsonNode document, JsonNode schema) {
    this.document = document;
    this.schema = resolved(document, schema);
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    JsonNode at = schema;
    while (at.has("$ref")) {
      at = document.at(at.get("$ref").asText().substring(1));
    }
    return at;
  }

  String type() {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText("object");
  }

  String format() {
    return schema.path("format").asText("");
  }

  boolean isChoice() {
    return schema.has("enum");
  }

  boolean isPlainText() {
    return type().equals("string") && !isChoice() && format().isEmpty();
  }

  boolean isMap() {
    return schema.has("additionalProperties") && !schema.has("properties");
  }

  int longest() {
    return schema.path("maxLength").asInt(0);
  }

  /** Says no to the empty text. */
  boolean needsText() {
    return schema.path("minLength").asInt(0) > 0
        || List.of("\\S", "[0-9]{2,12}").contains(schema.path("pattern").asText());
  }

  Shape items() {
    return new Shape(document, schema.path("items"));
  }

  Map<String, Shape> fields() {
    Map<String, Shape> fields = new TreeMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(f -> fields.put(f.getKey(), new Shape(document, f.getValue())));
    return fields;
  }

  Set<String> required() {
    Set<String> names = new TreeSet<>();
    schema.path("required").forEach(n -> names.add(n.asText()));
    return names;
  }

  List<String> choices() {
    List<String> all = new ArrayList<>();
    schema.path("enum").forEach(n -> all.add(n.asText()));
    return all;
  }
}
