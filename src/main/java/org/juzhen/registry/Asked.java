package org.juzhen.registry;

import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** Reads what is asked in an address, and names the field that cannot be read. */
public final class Asked {
  private static final int ID_LENGTH = 36;

  private Asked() {}

  /** A constant by its name, or null where nothing is asked. */
  public static <E extends Enum<E>> E constant(Class<E> type, String value, String field) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return Enum.valueOf(type, value.strip());
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_VALUE");
    }
  }

  /** An id, or null where nothing is asked. */
  public static UUID id(String value, String field) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      if (value.strip().length() != ID_LENGTH) {
        throw KernelProblem.field(field, "WRONG_FORMAT");
      }
      return UUID.fromString(value.strip());
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }
}
