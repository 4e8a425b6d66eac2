package org.juzhen.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fault script that is still to be played. */
public final class Faults {
  private final List<Fault> script = new ArrayList<>();

  /** Adds a line. */
  public synchronized void add(Fault fault) {
    script.add(fault);
  }

  /** Adds lines from JSON, one object or an array of them. */
  synchronized int add(JsonNode lines) {
    List<Fault> read = new ArrayList<>();
    Iterable<JsonNode> all = lines.isArray() ? lines : List.of(lines);
    all.forEach(line -> read.add(fault(line)));
    script.addAll(read);
    return read.size();
  }

  /** The whole script goes. */
  public synchronized void clear() {
    script.clear();
  }

  /** What is left of the script. */
  public synchronized List<Fault> open() {
    return List.copyOf(script);
  }

  /** The first line that matches; a line that strikes for the last time goes. */
  synchronized Optional<Fault> strike(String platform, String path) {
    for (int i = 0; i < script.size(); i++) {
      Fault fault = script.get(i);
      if (!fault.matches(platform, path)) {
        continue;
      }
      if (fault.skip() > 0) {
        script.set(i, fault.skipped());
        continue;
      }
      Fault rest = fault.struck();
      if (rest.times() < 0) {
        script.remove(i);
      } else {
        script.set(i, rest);
      }
      return Optional.of(fault);
    }
    return Optional.empty();
  }

  private static Fault fault(JsonNode line) {
    return new Fault(
        line.path("platform").asText("*"),
        line.path("path").asText("*"),
        Fault.Kind.valueOf(line.path("kind").asText()),
        line.path("times").asInt(1),
        line.path("skip").asInt(0),
        line.path("code").asText("502"),
        line.path("message").asText("scripted"),
        line.path("millis").asLong(0));
  }
}
