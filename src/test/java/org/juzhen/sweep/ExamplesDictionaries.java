package org.juzhen.sweep;

import static org.juzhen.house.World.as;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Calls of dictionaries. */
final class ExamplesDictionaries {
  private static final String AT = "/api/v1/dictionaries";

  private ExamplesDictionaries() {}

  /** Name of the call → its example. */
  static Map<String, Example> in(SweptOffice o) {
    Map<String, Example> all = new HashMap<>();
    BiConsumer<String, Example> put = all::put;
    String by = o.filings.coordinator;
    Map<String, Object> word = new HashMap<>();
    word.put("word", "旧城街道");
    word.put("level", "ANSWER");
    word.put("gate", "text");
    word.put("rule", "已改用新名。");
    word.put("ruleEn", "It has a new name.");
    word.put("allow", java.util.List.of("原旧城街道"));
    put.accept("POST " + AT, Example.of(by, 201, wanted(o)));
    put.accept("PUT " + AT + "/{id}/draft/words", Example.on(by, made(o), word));
    put.accept(
        "POST " + AT + "/{id}/draft/trials",
        Example.on(by, made(o), Map.of("days", 30)).answers(201));
    put.accept("POST " + AT + "/{id}/draft", Example.on(by, made(o), null).answers(409));
    put.accept("DELETE " + AT + "/{id}/draft", Example.on(by, made(o), null).answers(409));
    String filled = made(o);
    as(by).body(word).put(AT + "/" + filled + "/draft/words").then().statusCode(200);
    put.accept(
        "DELETE " + AT + "/{id}/draft/words/{word}",
        Example.on(by, filled, null)
            .with("word", URLEncoder.encode("旧城街道", StandardCharsets.UTF_8)));
    put.accept("GET " + AT + "/{id}/words", Example.on(by, made(o), null));
    put.accept("POST " + AT + "/{id}/draft/activation", Example.on(by, made(o), null).answers(409));
    return all;
  }

  private static Map<String, Object> wanted(SweptOffice o) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unitId", o.filings.bureau);
    wanted.put("name", o.world.unique("本地词"));
    return wanted;
  }

  private static String made(SweptOffice o) {
    return as(o.filings.coordinator).body(wanted(o)).post(AT).then().extract().path("id");
  }
}
