package org.juzhen.connectors.simulator.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Signs, and in safe mode (安全模式) encrypts, one push. */
final class Sealing {
  private static final int BLOCK = 32;
  private final Account account;
  private final String time;
  private final String nonce;
  private String encrypted = "";

  Sealing(Account account, String time, String nonce) {
    this.account = account;
    this.time = time;
    this.nonce = nonce;
  }

  String envelope(String xml) {
    encrypted = encrypt(xml);
    return "<xml><ToUserName><![CDATA["
        + account.originalId
        + "]]></ToUserName><Encrypt><![CDATA["
        + encrypted
        + "]]></Encrypt></xml>";
  }

  String query(String openId) {
    boolean bad = "BAD_SIGNATURE".equals(account.callbackFault);
    String token = bad ? "not the token" : account.callbackToken;
    String query =
        "signature="
            + sha1(token, time, nonce)
            + ("&timestamp=" + time)
            + ("&nonce=" + nonce)
            + ("&openid=" + openId);
    return encrypted.isEmpty()
        ? query
        : query + "&encrypt_type=aes&msg_signature=" + sha1(token, time, nonce, encrypted);
  }

  static String sha1(String... words) {
    String[] sorted = words.clone();
    Arrays.sort(sorted);
    try {
      byte[] text = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String encrypt(String xml) {
    byte[] message = xml.getBytes(StandardCharsets.UTF_8);
    byte[] owner = account.appId.getBytes(StandardCharsets.UTF_8);
    int length = 16 + 4 + message.length + owner.length;
    int padding = BLOCK - length % BLOCK;
    ByteBuffer plain =
        ByteBuffer.allocate(length + padding)
            .put(Ids.name(16).getBytes(StandardCharsets.US_ASCII))
            .putInt(message.length)
            .put(message)
            .put(owner);
    while (plain.hasRemaining()) {
      plain.put((byte) padding);
    }
    try {
      byte[] key = Base64.getDecoder().decode(account.aesKey + "=");
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(Arrays.copyOf(key, 16)));
      return Base64.getEncoder().encodeToString(cipher.doFinal(plain.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("encodingAesKey must have 43 characters", e);
    }
  }
}
