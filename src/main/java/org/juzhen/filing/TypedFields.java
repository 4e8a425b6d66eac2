package org.juzhen.filing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of a form by the names of its fields (填写内容). */
final class TypedFields {
  private TypedFields() {}

  /** Everything that was typed. */
  static Map<String, String> of(Object form) {
    Map<String, String> typed = new HashMap<>();
    for (Field field : form.getClass().getDeclaredFields()) {
      if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
        String value = read(form, field);
        if (value != null) {
          typed.put(field.getName(), value);
        }
      }
    }
    return typed;
  }

  private static String read(Object form, Field field) {
    try {
      return (String) field.get(form);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a value as somebody would type it. */
  static void put(Object form, String name, Object value) {
    try {
      form.getClass().getDeclaredField(name).set(form, written(value));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
    return value == null ? null : value.toString();
  }
}
