package org.juzhen.registry;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.profile.Jurisdiction;

/** What is changed of a unit; null leaves a field as it is. */
public record UnitWords(
    @Size(min = 1, max = 200) @Pattern(regexp = Words.LINE) String name,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String shortName,
    UnitLevel level,
    UnitKind kind,
    UUID parentId,
    UUID competentUnitId,
    @Pattern(regexp = "[0-9]{2,12}") String regionCode,
    @Pattern(regexp = "[0-9A-Z]{18}") String creditCode,
    @Pattern(regexp = Jurisdiction.NAMES) String profile,
    UUID lineUnitId) {

  /** Only what is said, for the journal. */
  Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("name", name);
    said.put("shortName", shortName);
    said.put("level", level);
    said.put("kind", kind);
    said.put("parentId", parentId);
    said.put("competentUnitId", competentUnitId);
    said.put("regionCode", regionCode);
    said.put("creditCode", creditCode);
    said.put("profile", profile);
    said.put("lineUnitId", lineUnitId);
    said.values().removeIf(value -> value == null);
    return said;
  }
}
