package org.juzhen.repost;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.registry.Platform;
import org.juzhen.registry.RegionNames;

/**
 * Where rules are made.
 *
 * @param unit the page's unit
 * @param units the units that the reader supervises
 * @param reader who reads
 * @param portals the unit's portals by their names
 * @param names what the units are called that the rules speak of
 * @param regions what the regions are called that the rules speak of
 * @param known names of units to choose from, at most as many as a list holds
 */
public record RulePlace(
    UUID unit,
    Map<UUID, String> units,
    UUID reader,
    Map<UUID, String> portals,
    Map<UUID, String> names,
    RegionNames.Known regions,
    List<String> known) {

  /** What a unit is called; its number where it is gone. */
  public String unitName(UUID id) {
    return names.getOrDefault(id, String.valueOf(id));
  }

  /** A platform by its name in the interface. */
  public Platform platform(String name) {
    return Platform.valueOf(name);
  }

  /** What a portal is called; its number where it is gone. */
  public String portalName(UUID id) {
    return portals.getOrDefault(id, String.valueOf(id));
  }
}
