package org.juzhen.sweep;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The calls of the calendar board. */
final class ExamplesBoard {
  private ExamplesBoard() {}

  static void in(SweptOffice o, BiConsumer<String, Example> post) {
    String editor = o.office.editor();
    post.accept("/calendar/moves/trial", Example.of(editor, 200, move(o)));
    post.accept("/calendar/moves", Example.of(editor, 200, move(o)));
  }

  private static Map<String, Object> move(SweptOffice o) {
    Map<String, Object> move = new HashMap<>();
    move.put("kind", "DELIVERY");
    move.put("id", o.posts.delivery(o.office, o.planned()));
    move.put("at", Instant.now().plusSeconds(90_000).toString());
    move.put("reason", "与活动同步");
    move.put("way", "PUBLISH");
    return move;
  }
}
