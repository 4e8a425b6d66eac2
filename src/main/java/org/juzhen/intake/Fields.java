package org.juzhen.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.TolerantDates;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** Reads the fields of a JSON object and gathers everything that is wrong with them. */
final class Fields {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** A portal's clock may be off, and so may its time zone, but not by more. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final JsonNode object;
  private final String prefix;
  private final Problem faults;

  Fields(JsonNode object) {
    this(object, "", KernelProblem.INVALID_FIELDS.problem());
  }

  private Fields(JsonNode object, String prefix, Problem faults) {
    this.object = object;
    this.prefix = prefix;
    this.faults = faults;
  }

  /** The fields of an object within; its faults are gathered with these. */
  Fields within(String name) {
    JsonNode inner = object.path(name);
    if (!inner.isObject()) {
      fault(name, inner.isMissingNode() || inner.isNull() ? "REQUIRED" : "WRONG_TYPE");
    }
    return new Fields(inner, prefix + name + ".", faults);
  }

  /** Says no if anything was wrong. */
  void mustBeRight() {
    if (!faults.fields().isEmpty()) {
      throw faults;
    }
  }

  void fault(String name, String code) {
    faults.field(prefix + name, code);
  }

  /** A text that has to be there, and may be empty. */
  String present(String name, int longest) {
    String value = optional(name, longest);
    if (isAbsent(name)) {
      fault(name, "REQUIRED");
    }
    return value;
  }

  /** A text that has to be there and say something. */
  String required(String name, int longest) {
    String value = present(name, longest);
    if (value != null && value.isBlank()) {
      fault(name, "REQUIRED");
    }
    return value == null ? null : value.strip();
  }

  /** A text, or null. */
  String optional(String name, int longest) {
    return isAbsent(name) ? null : text(name, object.path(name), longest);
  }

  private String text(String name, JsonNode value, int longest) {
    if (!value.isTextual()) {
      fault(name, "WRONG_TYPE");
      return null;
    }
    String text = value.textValue();
    if (text.indexOf('\u0000') >= 0) {
      fault(name, "WRONG_VALUE");
      return null;
    }
    if (text.length() > longest) {
      fault(name, "TOO_LONG");
      return null;
    }
    return text;
  }

  /** An address of the Web; null if it is wrong, or absent and not required. */
  String url(String name, boolean needed) {
    String url = needed ? required(name, 2_000) : optional(name, 2_000);
    if (url == null || url.isBlank()) {
      return null;
    }
    if (CanonicalUrl.parsed(url) == null) {
      fault(name, "WRONG_FORMAT");
      return null;
    }
    return url.strip();
  }

  /** A date in any of the shapes that portals write. */
  Instant requiredDate(String name) {
    String text = required(name, 60);
    if (text == null || text.isBlank()) {
      return null;
    }
    Instant at = TolerantDates.parse(text);
    if (at == null) {
      fault(name, "WRONG_FORMAT");
    } else if (!isPossible(at)) {
      fault(name, "OUT_OF_RANGE");
    }
    return at;
  }

  /** Whether something can have been published then at all. */
  static boolean isPossible(Instant at) {
    return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
  }

  /** Whether it is so far ahead that it cannot have been published yet. */
  static boolean isYetToCome(Instant at, Instant now) {
    return at.isAfter(now.plus(AHEAD));
  }

  /**
   * The message's own time; written as a date or as seconds, and anything else is as good as none.
   */
  Instant time(String name) {
    JsonNode value = object.path(name);
    if (value.isIntegralNumber()) {
      long number = value.longValue();
      return number > 100_000_000_000L
          ? Instant.ofEpochMilli(Math.min(number, LATEST.toEpochMilli()))
          : Instant.ofEpochSecond(Math.max(0, number));
    }
    return value.isTextual() ? TolerantDates.parse(value.textValue()) : null;
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String word = optional(name, 60);
    if (word == null) {
      return null;
    }
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    fault(name, "WRONG_VALUE");
    return null;
  }

  /** Words, each once; empty when absent. */
  List<String> words(String name) {
    if (isAbsent(name)) {
      return List.of();
    }
    JsonNode list = object.path(name);
    if (!list.isArray()) {
      fault(name, "WRONG_TYPE");
      return List.of();
    }
    if (list.size() > 50) {
      fault(name, "TOO_LONG");
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String word = text(name + "[" + i + "]", list.get(i), 100);
      if (word != null && !word.isBlank()) {
        words.add(word.strip().replace('\u001f', ' '));
      }
    }
    return words.stream().distinct().toList();
  }

  /** Objects of a list; empty when absent. */
  List<Fields> objects(String name, int most) {
    if (isAbsent(name)) {
      return List.of();
    }
    JsonNode list = object.path(name);
    if (!list.isArray() || list.size() > most) {
      fault(name, list.isArray() ? "TOO_LONG" : "WRONG_TYPE");
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = name + "[" + i + "]";
      if (!list.get(i).isObject()) {
        fault(place, "WRONG_TYPE");
      }
      objects.add(new Fields(list.get(i), prefix + place + ".", faults));
    }
    return objects;
  }

  private boolean isAbsent(String name) {
    JsonNode value = object.path(name);
    return value.isMissingNode() || value.isNull();
  }
}
