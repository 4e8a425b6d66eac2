package org.juzhen.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Takes JSON at its word: a number is no text, an empty text is no id, 1 is not true. What would
 * otherwise be turned into something else in silence is refused and names its field.
 */
@Singleton
class StrictReading implements ObjectMapperCustomizer {
  private static final List<CoercionInputShape> OTHERS =
      List.of(
          CoercionInputShape.Integer,
          CoercionInputShape.Float,
          CoercionInputShape.Boolean,
          CoercionInputShape.String,
          CoercionInputShape.EmptyString);

  @Override
  public void customize(ObjectMapper mapper) {
    refuse(mapper, LogicalType.Boolean, CoercionInputShape.Boolean);
    refuse(mapper, LogicalType.Integer, CoercionInputShape.Integer);
    refuse(mapper, LogicalType.Enum, CoercionInputShape.String);
    mapper.registerModule(
        new SimpleModule("strict-reading")
            .addDeserializer(String.class, StrictText.plain())
            .addDeserializer(UUID.class, StrictText.id())
            .addDeserializer(LocalDate.class, StrictText.day())
            .addDeserializer(Instant.class, StrictText.moment(OffsetDateTime::toInstant))
            .addDeserializer(OffsetDateTime.class, StrictText.moment(at -> at)));
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape own) {
    for (CoercionInputShape shape : OTHERS) {
      if (shape != own) {
        mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
      }
    }
  }

  /** After the modules of the frame, whose readers are more tolerant. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }
}
