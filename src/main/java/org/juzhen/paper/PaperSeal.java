package org.juzhen.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.Ids;

/**
 * Makes the codes of printed forms (验证码): HMAC-SHA-256 under a key of the data directory, so that
 * nobody who can write into the database alone can make a paper look genuine.
 */
@ApplicationScoped
public class PaperSeal {
  /** Without I, L, O and U, which are misread from paper. */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final int KEY = 32;
  private final SecretKeySpec key;

  PaperSeal(@ConfigProperty(name = "juzhen.data-dir") String dataDirectory) {
    Path file = Path.of(dataDirectory, "keys", "filing-code.key");
    try {
      key = new SecretKeySpec(bytes(file), "HmacSHA256");
    } catch (IOException e) {
      throw new UncheckedIOException("no key for the codes of printed forms at " + file, e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.notExists(file)) {
      make(file);
    }
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }

  /** Of two nodes that begin at once the first one's key counts. */
  private static void make(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + Ids.next() + ".part");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(part, Base64.getEncoder().encodeToString(Ids.secret(KEY)));
    try {
      Files.move(part, file);
    } catch (FileAlreadyExistsException another) {
      Files.delete(part);
    }
  }

  /** The code of a form about a matter that says exactly this. */
  public String code(UUID matter, String digest) {
    byte[] mac = mac(matter + "|" + digest);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(mac[i] & 31));
    }
    return code.toString();
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  /** As it is printed, in groups. */
  public static String printed(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** As it is kept, from what somebody typed off a paper; null when it can be no code. */
  public static String typed(String typed) {
    if (typed == null) {
      return null;
    }
    String bare =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    boolean possible = bare.length() == LENGTH && bare.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
    return possible ? bare : null;
  }
}
