package org.juzhen.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can be wrong with a body: each field in each way, and the body as a whole. */
final class BodyTwists {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MUCH = 100_000;

  private final JsonNode example;

  /** Maps whose keys are whatever people write: no key of theirs is wrong. */
  private static final Set<String> FREE = Set.of("columns.values");

  private final String foreign;
  private final List<Twist> all = new ArrayList<>();

  private BodyTwists(JsonNode example, String foreign) {
    this.example = example;
    this.foreign = foreign;
  }

  /**
   * @param foreign id of something that the person of the example may not know of; null for whoever
   *     may know of everything
   */
  static List<Twist> of(Shape shape, JsonNode example, String foreign) {
    BodyTwists twists = new BodyTwists(example, foreign);
    twists.whole();
    twists.object(shape, "", "");
    return twists.all;
  }

  private void whole() {
    String written = Example.written(example);
    all.add(new Twist("cut off", null, written.substring(0, written.length() - 1) + ",", true));
    all.add(new Twist("no JSON", null, "<xml/>", true));
    all.add(new Twist("an array", null, "[]", true));
    all.add(new Twist("a text", null, "\"x\"", true));
    all.add(new Twist("a number", null, "7", true));
    all.add(
        new Twist(
            "too deep", null, "{\"deep\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", true));
  }

  private void object(Shape shape, String pointer, String prefix) {
    for (Map.Entry<String, Shape> field : shape.fields().entrySet()) {
      String name = prefix + field.getKey();
      String at = pointer + "/" + field.getKey();
      if (shape.required().contains(field.getKey())) {
        put("missing", name, at, null);
        put("null", name, at, NODES.nullNode());
      }
      value(field.getValue(), at, name);
    }
  }

  private void value(Shape shape, String at, String name) {
    switch (shape.type()) {
      case "string" -> text(shape, at, name);
      case "array" -> array(shape, at, name);
      case "boolean" ->
          wrong(at, name, NODES.textNode("yes"), NODES.numberNode(1), NODES.objectNode());
      case "integer", "number" ->
          wrong(at, name, NODES.textNode("many"), NODES.numberNode(1e300), NODES.booleanNode(true));
      default -> inner(shape, at, name);
    }
  }

  private void inner(Shape shape, String at, String name) {
    wrong(at, name, NODES.textNode("x"), NODES.numberNode(17), NODES.arrayNode().add("x"));
    if (shape.isMap() && !FREE.contains(name)) {
      put("wrong key", name, at, NODES.objectNode().put("no such key", "x"));
    } else if (example.at(at).isObject()) {
      object(shape, at, name + ".");
    }
  }

  private void text(Shape shape, String at, String name) {
    wrong(at, name, NODES.numberNode(17), NODES.booleanNode(true), NODES.objectNode());
    wrong(at, name, NODES.arrayNode().add("x"));
    put("too long", name, at, NODES.textNode("长".repeat(Math.max(MUCH, shape.longest() + 1))));
    put("NUL", name, at, NODES.textNode("a\u0000b"));
    put("half a character", name, at, NODES.textNode("a\ud800b"));
    if (!shape.isPlainText() || shape.needsText()) {
      put("empty", name, at, NODES.textNode(""));
    }
    if (shape.isChoice()) {
      put("no such value", name, at, NODES.textNode("NO_SUCH_VALUE"));
      put("a number", name, at, NODES.numberNode(0));
    }
    if (shape.format().startsWith("date")) {
      dates(shape, at, name);
    }
    if (shape.format().equals("uuid")) {
      put("no id", name, at, NODES.textNode("1-1-1-1-1"));
      found("unknown id", name, at, UUID.randomUUID().toString());
      if (foreign != null) {
        found("foreign id", name, at, foreign);
      }
    }
  }

  private void dates(Shape shape, String at, String name) {
    boolean time = shape.format().equals("date-time");
    String clock = time ? "T08:00:00Z" : "";
    for (String day : List.of("2026-02-30", "+999999-01-01", "0000-01-01", "gestern")) {
      put("date " + day, name, at, NODES.textNode(day + clock));
    }
  }

  private void array(Shape shape, String at, String name) {
    wrong(at, name, NODES.textNode("x"), NODES.numberNode(17), NODES.objectNode().put("a", 1));
    JsonNode first = example.at(at + "/0");
    JsonNode one = first.isMissingNode() ? any(shape.items()) : first;
    ArrayNode many = NODES.arrayNode();
    for (int i = 0; i < 10_000; i++) {
      many.add(another(shape.items(), one, i));
    }
    put("too many", name, at, many);
    put("null within", name, at, NODES.arrayNode().add(NODES.nullNode()));
    if (first.isMissingNode()) {
      put("wrong within", name, at, NODES.arrayNode().add(NODES.arrayNode()));
    } else {
      value(shape.items(), at + "/0", name);
    }
  }

  /** Not the same again: a list of words or ids may count each once. */
  private static JsonNode another(Shape shape, JsonNode one, int number) {
    if (shape.format().equals("uuid")) {
      return NODES.textNode(new UUID(0x7000 + number, 0x8000000000000000L).toString());
    }
    return shape.isPlainText() ? NODES.textNode(one.asText() + number) : one;
  }

  private static JsonNode any(Shape shape) {
    if (shape.isChoice()) {
      return NODES.textNode(shape.choices().get(0));
    }
    return switch (shape.format()) {
      case "uuid" -> NODES.textNode(new UUID(0x7000, 0x8000000000000000L).toString());
      default -> shape.type().equals("string") ? NODES.textNode("98") : NODES.objectNode();
    };
  }

  private void wrong(String at, String name, JsonNode... values) {
    for (JsonNode value : values) {
      put("wrong type " + value, name, at, value);
    }
  }

  private void put(String what, String name, String at, JsonNode value) {
    all.add(new Twist(name + " " + what, name, changed(at, value), true));
  }

  private void found(String what, String name, String at, String id) {
    all.add(new Twist(name + " " + what, name, changed(at, NODES.textNode(id)), false));
  }

  private String changed(String at, JsonNode value) {
    JsonNode copy = example.deepCopy();
    int cut = at.lastIndexOf('/');
    String last = at.substring(cut + 1);
    JsonNode parent = copy.at(at.substring(0, cut));
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(last), value);
    } else if (value == null) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
    return Example.written(copy);
  }
}
