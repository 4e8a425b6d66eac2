package org.juzhen.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.demo.Script.PersonPart;
import org.juzhen.demo.Script.UnitPart;

/** Who plays what (角色表), and by which ids the hub knows the things of the script. */
final class Cast {
  private final Script script;
  private final Memory memory;

  /**
   * What has to survive a restart.
   *
   * @param units id by key
   * @param accounts id by key
   * @param portals id by key
   * @param secrets of the portals' webhooks, by the portal's key
   * @param articles id by key
   */
  record Memory(
      Map<String, String> units,
      Map<String, String> accounts,
      Map<String, String> portals,
      Map<String, String> secrets,
      Map<String, String> articles) {
    static Memory empty() {
      return new Memory(map(), map(), map(), map(), map());
    }

    private static Map<String, String> map() {
      return new ConcurrentHashMap<>();
    }
  }

  Cast(Script script, Memory memory) {
    this.script = script;
    this.memory = memory;
  }

  Script script() {
    return script;
  }

  Memory memory() {
    return memory;
  }

  /** The first person with the role at the unit. */
  String who(String unitKey, String role) {
    return all(unitKey, role).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody is " + role + " at " + unitKey));
  }

  /** Everybody with the role at the unit, in the order of the script. */
  List<String> all(String unitKey, String role) {
    return script.people().stream()
        .filter(p -> holds(p, unitKey, role))
        .map(PersonPart::username)
        .toList();
  }

  private static boolean holds(PersonPart person, String unitKey, String role) {
    return person.roles().stream()
        .anyMatch(r -> r.role().equals(role) && unitKey.equals(r.unitKey()));
  }

  /** Who decides on a unit's filings: the supervisors of its competent unit. */
  String supervisorOf(String unitKey) {
    UnitPart unit = unit(unitKey);
    String above = unit.competentKey() != null ? unit.competentKey() : unit.parentKey();
    return who(above == null ? unitKey : above, "SUPERVISOR");
  }

  /** The script's key of a unit that the hub knows by this id; empty for another. */
  String unitKey(String id) {
    return memory.units().entrySet().stream()
        .filter(e -> e.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  UnitPart unit(String key) {
    return script.units().stream().filter(u -> u.key().equals(key)).findFirst().orElseThrow();
  }

  AccountPart account(String key) {
    return script.accounts().stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
  }

  Optional<AccountPart> accountWithId(String id) {
    return script.accounts().stream()
        .filter(a -> id.equals(memory.accounts().get(a.key())))
        .findFirst();
  }

  String unitId(String key) {
    return required(memory.units(), key);
  }

  String accountId(String key) {
    return required(memory.accounts(), key);
  }

  String portalId(String key) {
    return required(memory.portals(), key);
  }

  String secretOf(String portalKey) {
    return required(memory.secrets(), portalKey);
  }

  String articleId(String key) {
    return required(memory.articles(), key);
  }

  private static String required(Map<String, String> ids, String key) {
    String id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException("the hub does not know " + key);
    }
    return id;
  }
}
