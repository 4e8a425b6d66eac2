package org.juzhen.intake.reading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a hub signed what it pushes (X-Hub-Signature 验签); compared in constant time. */
public final class HubSignature {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1",
          "HmacSHA1",
          "sha256",
          "HmacSHA256",
          "sha384",
          "HmacSHA384",
          "sha512",
          "HmacSHA512");

  private HubSignature() {}

  /** No signature, an unknown method and a wrong one are all no. */
  public static boolean isGood(String header, String secret, byte[] body) {
    if (header == null || header.length() > 200 || header.indexOf('=') < 1) {
      return false;
    }
    int equal = header.indexOf('=');
    String method = METHODS.get(header.substring(0, equal).strip().toLowerCase(Locale.ROOT));
    byte[] told = bytes(header.substring(equal + 1).strip());
    return method != null
        && told != null
        && MessageDigest.isEqual(told, made(method, secret, body));
  }

  private static byte[] bytes(String hex) {
    try {
      return HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] made(String method, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }
}
