package org.juzhen.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a device needs to make codes; shown to its owner while enrolling and to nobody afterwards.
 *
 * @param secret in Base32, to be typed
 * @param uri the same for cameras, as authenticator programs read it
 */
public record FactorSecret(String secret, String uri) {

  static FactorSecret of(String username, byte[] secret) {
    String text = Base32.of(secret);
    String label = "Juzhen:" + URLEncoder.encode(username, StandardCharsets.UTF_8);
    return new FactorSecret(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=Juzhen");
  }

  /** In groups of four, as people read it aloud. */
  public String grouped() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
