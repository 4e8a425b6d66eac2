package org.juzhen.sweep;

import java.util.List;
import java.util.Map;

/** Accepted requests of ledgers. */
final class ExamplesLedger {
  private ExamplesLedger() {}

  static Map<String, Example> in(SweptOffice o) {
    Map<String, Object> column =
        Map.of("field", "NAME", "heading", "新媒体名称", "values", Map.of("甲", "乙"));
    return Map.of(
        "PUT /api/v1/units/{unitId}/national/layout",
        Example.of(o.filings.coordinator, 200, Map.of("columns", List.of(column)))
            .with("unitId", o.filings.bureau));
  }
}
