package org.juzhen.sweep;

import java.util.List;
import java.util.Map;

/** Examples of deciding on a text, and of what a unit asks of its grades. */
final class ExamplesGate {
  private static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  private ExamplesGate() {}

  static void in(SweptOffice o, ExamplesReview.Book book) {
    templates(o, book);
    decisions(o, book);
  }

  private static void templates(SweptOffice o, ExamplesReview.Book book) {
    String path = "/units/{unit}/review-templates/{grade}";
    Map<String, Object> steps =
        Map.of("steps", List.of(step("REVIEWER", true), step("LEADER", false)));
    book.put("PUT", path, template(o, "ADAPTED", steps));
    book.put("DELETE", path, template(o, "FOREIGN", null));
  }

  private static Example template(SweptOffice o, String grade, Map<String, Object> steps) {
    return Example.of(o.office.leader(), 200, steps)
        .with("unit", o.office.unit())
        .with("grade", grade);
  }

  private static Map<String, Object> step(String role, boolean secrecy) {
    return Map.of(
        "roles", List.of(role), "signatures", 1, "beside", false, "at", "OWN", "secrecy", secrecy);
  }

  private static void decisions(SweptOffice o, ExamplesReview.Book book) {
    book.put(
        "POST",
        "/after-reviews/{id}/result",
        Example.on(o.office.reviewer(), o.emergency(), Map.of("result", "RECALL", "note", "有误")));
    String post = o.submitted();
    book.put(
        "POST",
        "/reviews/{id}/findings/{finding}/acceptance",
        Example.on(o.chief, o.review(post), Map.of("reason", "已核对"))
            .with("finding", o.finding(post)));
    book.put(
        "POST",
        "/reviews/{id}/decisions",
        Example.on(
            o.office.reviewer(),
            o.review(o.submitted()),
            Map.of(
                "decision",
                "RETURN",
                "gates",
                GATES,
                "kinds",
                Map.of("RUMOURS", false),
                "findings",
                Map.of(),
                "note",
                "请改")));
  }
}
