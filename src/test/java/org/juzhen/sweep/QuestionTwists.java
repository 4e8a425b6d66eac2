package org.juzhen.sweep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Everything that can be wrong with what is asked in an address. */
final class QuestionTwists {
  /** Choices that the document calls a text, because their sentence is the hub's own. */
  private static final Set<String> CHOICES =
      Set.of("state", "status", "platform", "kind", "importance");

  private final List<Twist> all = new ArrayList<>();

  private QuestionTwists() {}

  static List<Twist> of(Operation operation) {
    QuestionTwists twists = new QuestionTwists();
    operation.questions().forEach(twists::question);
    return twists.all;
  }

  private void question(String name, Shape shape) {
    if (name.equals("cursor")) {
      cursor();
    } else if (shape.isChoice() || CHOICES.contains(name)) {
      put(name, "NO_SUCH_VALUE", "%00");
    } else {
      switch (shape.type()) {
        case "integer" -> put(name, "0", "-1", "501", "abc", "1.5", "99999999999999999999");
        case "boolean" -> put(name, "maybe", "TRUE", "%00");
        default -> text(name, shape);
      }
    }
  }

  private void text(String name, Shape shape) {
    if (shape.format().equals("uuid") || name.endsWith("Id") || name.equals("under")) {
      put(name, "abc", "1-1-1-1-1", "%00");
    } else if (shape.format().startsWith("date") || name.endsWith("Before")) {
      put(name, "gestern", "%2B999999-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "20260101");
    } else {
      put(name, "%00", "x".repeat(3_000));
    }
  }

  private void cursor() {
    put("cursor", "!!!", "%00", "abc", cursor("nonsense"), cursor("\u0000"), cursor("2026|x"));
    put("cursor", cursor("+999999-01-01T00:00:00Z|" + new java.util.UUID(1, 1)));
  }

  private static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, String... values) {
    for (String value : values) {
      String shown = value.length() > 60 ? value.length() + " signs" : value;
      String encoded =
          value.startsWith("%") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
      all.add(new Twist(name + "=" + shown, name, "?" + name + "=" + encoded, true));
    }
  }
}
