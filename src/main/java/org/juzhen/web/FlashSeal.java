package org.juzhen.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.Digests;

/** Marks the sentences that this hub wrote, on whichever node. */
@ApplicationScoped
class FlashSeal {
  private static final int MARK = 32;
  private final byte[] key;

  FlashSeal(
      @ConfigProperty(name = "juzhen.data-dir") String data,
      @ConfigProperty(name = "juzhen.master.key") Optional<String> master) {
    String secret = master.filter(k -> !k.isBlank()).orElseGet(() -> fromFile(data));
    key = Digests.sha256(("flash " + secret.strip()).getBytes(StandardCharsets.UTF_8));
  }

  private static String fromFile(String data) {
    try {
      return Files.readString(Path.of(data, "keys", "master.key"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String closed(String sentence) {
    byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(mark(text), MARK + text.length);
    System.arraycopy(text, 0, both, MARK, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /** The sentence, or null when somebody else wrote it. */
  String opened(String cookie) {
    try {
      byte[] both = Base64.getUrlDecoder().decode(cookie);
      byte[] text = Arrays.copyOfRange(both, Math.min(MARK, both.length), both.length);
      boolean ours = MessageDigest.isEqual(mark(text), Arrays.copyOf(both, MARK));
      return ours ? new String(text, StandardCharsets.UTF_8) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] mark(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
