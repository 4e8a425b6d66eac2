package org.juzhen;

/**
 * Settings before the application's own configuration exists: system properties and environment.
 */
final class Settings {
  private Settings() {}

  static boolean isGiven(String name) {
    return System.getProperty(name) != null || System.getenv(variable(name)) != null;
  }

  static String get(String name, String usual) {
    String property = System.getProperty(name);
    String value = property != null ? property : System.getenv(variable(name));
    return value == null || value.isBlank() ? usual : value;
  }

  /** Sets a value unless somebody has set one. */
  static void offer(String name, String value) {
    if (!isGiven(name)) {
      System.setProperty(name, value);
    }
  }

  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase();
  }
}
