package org.juzhen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The passwords of the embedded database (数据库口令), one file for each role, which nobody but the
 * hub's own user reads.
 */
final class DatabaseKeys {
  static final String SUPERUSER = "postgres";
  static final String OWNER = "juzhen_owner";
  static final String APPLICATION = "juzhen_app";

  private final Path folder;
  private final Map<String, String> passwords;
  private final boolean made;

  private DatabaseKeys(Path folder, Map<String, String> passwords, boolean made) {
    this.folder = folder;
    this.passwords = passwords;
    this.made = made;
  }

  /** Reads the passwords, and makes those that are missing. */
  static DatabaseKeys in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> passwords = new LinkedHashMap<>();
    boolean made = false;
    for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
      Path file = file(folder, role);
      if (Files.notExists(file)) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        DataDirectory.write(file, HexFormat.of().formatHex(secret));
        made = true;
      }
      passwords.put(role, Files.readString(file).strip());
    }
    return new DatabaseKeys(folder, passwords, made);
  }

  private static Path file(Path folder, String role) {
    return folder.resolve("database-" + role + ".key");
  }

  Path file(String role) {
    return file(folder, role);
  }

  String of(String role) {
    return passwords.get(role);
  }

  /** Role and password, of all. */
  Map<String, String> all() {
    return passwords;
  }

  /** At least one is new, so that a database from before does not know it. */
  boolean areNew() {
    return made;
  }
}
