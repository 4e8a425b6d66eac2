package org.juzhen.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that a portal signs with (签名密钥), made ready once: HMAC-SHA-256 over the message's id,
 * its time and its body, byte by byte as they came (Standard Webhooks 1.0).
 */
final class SigningKey {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1,";

  /** Never used itself: each message is signed by a copy. */
  private final Mac ready;

  private SigningKey(Mac ready) {
    this.ready = ready;
  }

  /** A secret as portals are given it: base64, with or without its prefix. */
  static SigningKey of(String secret) {
    String bare = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    byte[] key = Base64.getDecoder().decode(bare);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new SigningKey(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  /**
   * Whether one of the signatures, which stand one after the other, is this secret's; compared in
   * constant time.
   */
  boolean signed(HookMessage message) {
    byte[] own =
        VERSION
            .concat(Base64.getEncoder().encodeToString(code(message)))
            .getBytes(StandardCharsets.US_ASCII);
    for (String one : message.signature().split(" ")) {
      if (MessageDigest.isEqual(own, one.getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  private byte[] code(HookMessage message) {
    Mac mac = copy();
    String head = message.id() + "." + message.timestamp() + ".";
    mac.update(head.getBytes(StandardCharsets.UTF_8));
    return mac.doFinal(message.body());
  }

  private Mac copy() {
    try {
      return (Mac) ready.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own HMAC can be copied", e);
    }
  }
}
