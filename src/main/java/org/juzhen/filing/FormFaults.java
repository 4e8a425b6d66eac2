package org.juzhen.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.juzhen.web.Faults;

/** Brings what was refused to the fields of the form (错误对应到栏目). */
final class FormFaults {
  private FormFaults() {}

  /** The same faults under the names that the form gives its fields. */
  static Faults of(Faults refused) {
    Map<String, String> fields = new LinkedHashMap<>();
    refused.fields().forEach((path, words) -> fields.putIfAbsent(typed(path), words));
    return new Faults(refused.status(), refused.sentence(), fields);
  }

  private static String typed(String path) {
    String field = path.replaceAll("\\[.*", "");
    if (field.endsWith("account.kind") || field.endsWith("changes.kind")) {
      return "accountKind";
    }
    if (field.equals("changes.unitId")) {
      return "sponsorId";
    }
    return field.substring(field.lastIndexOf('.') + 1);
  }
}
