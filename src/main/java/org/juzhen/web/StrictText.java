package org.juzhen.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** Reads one kind of value that is written as a text, and nothing else. */
final class StrictText<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1;

  private final transient Function<String, T> reading;

  private StrictText(Class<?> type, Function<String, T> reading) {
    super(type);
    this.reading = reading;
  }

  static StrictText<String> plain() {
    return new StrictText<>(String.class, Values::text);
  }

  static StrictText<UUID> id() {
    return new StrictText<>(UUID.class, Values::id);
  }

  static StrictText<LocalDate> day() {
    return new StrictText<>(LocalDate.class, Values::day);
  }

  static <V> StrictText<V> moment(Function<OffsetDateTime, V> as) {
    return new StrictText<>(OffsetDateTime.class, text -> as.apply(Values.moment(text)));
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (T) context.handleUnexpectedToken(handledType(), json);
    }
    try {
      return reading.apply(json.getText());
    } catch (Values.Unreadable e) {
      throw new JsonMappingException(json, e.fault(), e);
    }
  }
}
