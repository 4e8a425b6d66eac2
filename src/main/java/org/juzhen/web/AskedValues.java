package org.juzhen.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads what stands in an address. The frame would answer 404 for a limit that is no number, and
 * take every word but "true" for no.
 */
@Provider
public class AskedValues implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, Object>> READINGS =
      Map.of(
          UUID.class, Values::id,
          Integer.class, AskedValues::number,
          int.class, AskedValues::number,
          boolean.class, AskedValues::truth,
          Boolean.class, AskedValues::truth,
          LocalDate.class, Values::day,
          OffsetDateTime.class, Values::moment);

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type full, Annotation[] annotations) {
    if (type == String.class) {
      return new Text<>();
    }
    Function<String, Object> reading =
        type.isEnum() ? text -> constant(type, text) : READINGS.get(type);
    return reading == null ? null : new Reading<>(reading, type == boolean.class ? false : null);
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new Values.Unreadable(text, "WRONG_VALUE");
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Values.Unreadable(text, "WRONG_TYPE");
    }
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      // The frame itself writes 0 where nothing was asked.
      case "false", "0" -> false;
      default -> throw new Values.Unreadable(text, "WRONG_TYPE");
    };
  }

  /** Kept as it is; the empty text is one too. */
  private static final class Text<T> implements ParamConverter<T> {
    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      return text == null ? null : (T) Values.text(text);
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  /** An empty question asks nothing, as forms send it. */
  private record Reading<T>(Function<String, Object> reading, Object silence)
      implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      return (T) (text == null || text.isEmpty() ? silence : reading.apply(text));
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
