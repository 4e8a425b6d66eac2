package org.juzhen.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Lays newer details over older ones, field by field, and notes what changes. */
final class DetailFields {
  private static final RecordComponent[] FIELDS = AccountDetails.class.getRecordComponents();

  private DetailFields() {}

  /** The newer value of each field where one is said. */
  static AccountDetails over(AccountDetails older, AccountDetails newer) {
    if (newer == null || older == null) {
      return newer == null ? older : newer;
    }
    Object[] values =
        Arrays.stream(FIELDS)
            .map(f -> value(f, newer) == null ? value(f, older) : value(f, newer))
            .toArray();
    return made(values);
  }

  /** The same, with a line for each field that changes. */
  static AccountDetails over(AccountDetails older, AccountDetails newer, Changes changes) {
    if (newer != null) {
      Arrays.stream(FIELDS)
          .forEach(f -> changes.see(f.getName(), value(f, older), value(f, newer)));
    }
    return over(older, newer);
  }

  private static Object value(RecordComponent field, AccountDetails details) {
    try {
      return field.getAccessor().invoke(details);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AccountDetails made(Object[] values) {
    Class<?>[] types = Arrays.stream(FIELDS).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return AccountDetails.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
