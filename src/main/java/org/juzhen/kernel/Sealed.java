package org.juzhen.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what the hub has to be able to read again (密文保存): platform credentials, webhook secrets.
 * AES-256-GCM under the master key, bound to a purpose, so that a value copied into another row
 * cannot be opened there.
 */
@ApplicationScoped
public class Sealed {
  private static final byte FORM = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int ROUNDS = 210_000;

  private final SecretKey key;

  Sealed(
      @ConfigProperty(name = "juzhen.master.key") Optional<String> given,
      @ConfigProperty(name = "juzhen.data-dir") String dataDirectory) {
    key = new SecretKeySpec(keyBytes(given.orElseGet(() -> fromFile(dataDirectory))), "AES");
  }

  /** The sealed bytes; {@code purpose} names the one place where they may be opened again. */
  public byte[] seal(byte[] plain, String purpose) {
    byte[] nonce = Ids.secret(NONCE);
    byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, plain, purpose);
    return ByteBuffer.allocate(1 + NONCE + secret.length).put(FORM).put(nonce).put(secret).array();
  }

  /** Text in UTF-8, sealed. */
  public byte[] seal(String plain, String purpose) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), purpose);
  }

  /** What was sealed; fails when the key or the purpose is another, or a bit was changed. */
  public byte[] open(byte[] sealed, String purpose) {
    if (sealed.length <= 1 + NONCE || sealed[0] != FORM) {
      throw new IllegalStateException("not a sealed value: " + purpose);
    }
    ByteBuffer parts = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    byte[] nonce = new byte[NONCE];
    byte[] secret = new byte[sealed.length - 1 - NONCE];
    parts.get(nonce).get(secret);
    return run(Cipher.DECRYPT_MODE, nonce, secret, purpose);
  }

  /** The text that was sealed. */
  public String openText(byte[] sealed, String purpose) {
    return new String(open(sealed, purpose), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, String purpose) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "cannot open or seal " + purpose + "; another master key?", e);
    }
  }

  /** 32 bytes in Base64 are the key; from any other text it is derived. */
  private static byte[] keyBytes(String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(text.strip());
      if (decoded.length == 32) {
        return decoded;
      }
    } catch (IllegalArgumentException notBase64) {
      // A passphrase.
    }
    return derived(text.strip());
  }

  private static byte[] derived(String passphrase) {
    try {
      byte[] salt = "juzhen master key".getBytes(StandardCharsets.UTF_8);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2", e);
    }
  }

  private static String fromFile(String dataDirectory) {
    Path file = Path.of(dataDirectory, "keys", "master.key");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("no master key at " + file, e);
    }
  }
}
