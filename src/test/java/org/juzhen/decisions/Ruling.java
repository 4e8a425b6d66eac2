package org.juzhen.decisions;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A decision, the people who must not make it, and how something to decide is made ready.
 *
 * @param call its name at the interface, as in {@code POST /api/v1/…}; null where there is none
 * @param form the address of its form; null where there is none
 * @param by who makes it rightly
 * @param beside somebody of the same unit whose role does not decide this
 * @param hands whose own thing it is, and how each of them is told so
 * @param ready makes another thing to be decided each time
 */
record Ruling(
    String call, String form, String by, String beside, List<Hand> hands, Supplier<Ready> ready) {

  /**
   * Somebody who had a hand in it and therefore never decides it.
   *
   * @param who in words
   * @param code of the refusal
   */
  record Hand(String who, String person, String code) {}

  /**
   * Something that waits for the decision.
   *
   * @param ids what stands in the addresses
   * @param body of the call, or null
   * @param fields of the form; bytes are a file
   */
  record Ready(Map<String, String> ids, Object body, Map<String, ?> fields) {
    static Ready of(String id, Object body, Map<String, ?> fields) {
      return new Ready(Map.of("id", id), body, fields);
    }
  }

  /** The method of the call, and its address with the ids in it. */
  String[] called(Ready ready) {
    String[] parts = call.split(" ", 2);
    return new String[] {parts[0], filled(parts[1], ready)};
  }

  String address(Ready ready) {
    return filled(form, ready);
  }

  private static String filled(String path, Ready ready) {
    String all = path;
    for (Map.Entry<String, String> id : ready.ids().entrySet()) {
      all = all.replace("{" + id.getKey() + "}", id.getValue());
    }
    return all;
  }

  String name() {
    return call == null ? "POST " + form : call;
  }
}
