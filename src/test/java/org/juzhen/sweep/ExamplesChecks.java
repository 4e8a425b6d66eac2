package org.juzhen.sweep;

import java.util.List;
import java.util.Map;

/** Calls about what the machine reads, and the lists that it reads by. */
final class ExamplesChecks {
  private ExamplesChecks() {}

  static void in(SweptOffice o, ExamplesRegister.Put to) {
    to.put("POST", "/posts/{id}/screening", Example.on(o.office.editor(), o.draft(), null));
    to.put(
        "POST",
        "/inquiries/{id}/screening",
        Example.on(o.inbox.handler, o.accepted(), Map.of("body", "六点半。")));
    to.put(
        "PATCH",
        "/units/{id}/review-lists/{kind}",
        Example.on(
                o.filings.coordinator,
                o.filings.bureau,
                Map.of("lines", List.of("王建国 市委书记", "李明华 市长")))
            .with("kind", "leaders"));
  }
}
