package org.juzhen.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A training as others see it. */
public record TrainingView(
    UUID id,
    LocalDate heldOn,
    String topic,
    BigDecimal hours,
    String certificateNo,
    String recordedBy) {
  static TrainingView of(Training t) {
    return new TrainingView(t.id, t.heldOn, t.topic, t.hours, t.certificateNo, t.recordedByName);
  }
}
