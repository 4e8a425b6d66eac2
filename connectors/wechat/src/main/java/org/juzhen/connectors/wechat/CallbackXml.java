package org.juzhen.connectors.wechat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.juzhen.connectors.spi.Access;

/**
 * Reads pushed XML without document types or outside entities, and opens the encrypted kind (安全模式).
 * WxJava's own decryption does not check for whom a message was meant; this does.
 */
final class CallbackXml {
  private static final int RANDOM = 16;
  private static final int BLOCK = 32;

  /** As many articles go out together. */
  private static final int MOST_OF_A_NAME = 8;

  private static final XMLInputFactory XML = XMLInputFactory.newInstance();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** Not what the platform sends. */
  static final class Unreadable extends Exception {
    Unreadable(String why) {
      super(why, null, false, false);
    }
  }

  private CallbackXml() {}

  /**
   * Texts by path below the root: {@code PublishEventInfo/publish_id}; what stands there again has
   * its number behind it, {@code …/ArticleUrl#2}.
   */
  static Map<String, String> read(byte[] xml) throws Unreadable {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
      Deque<String> path = new ArrayDeque<>();
      Map<String, String> fields = new HashMap<>();
      StringBuilder text = new StringBuilder();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            path.addLast(reader.getLocalName());
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            put(fields, String.join("/", path.stream().skip(1).toList()), text.toString());
            path.removeLast();
            text.setLength(0);
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Unreadable("document types are not accepted");
          default -> {}
        }
      }
      return fields;
    } catch (XMLStreamException | RuntimeException notXml) {
      throw new Unreadable("not XML");
    }
  }

  private static void put(Map<String, String> fields, String name, String text) {
    int nth = 2;
    String free = name;
    while (fields.containsKey(free) && nth <= MOST_OF_A_NAME) {
      free = name + "#" + nth++;
    }
    fields.putIfAbsent(free, text);
  }

  /** The message inside, if it was encrypted for this account. */
  static byte[] decrypt(Access access, String encrypted) throws Unreadable {
    byte[] plain = plain(access.credential("encodingAesKey"), encrypted);
    int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
    if (padding < 1 || padding > BLOCK || plain.length < RANDOM + 4 + padding) {
      throw new Unreadable("padding");
    }
    int length = ByteBuffer.wrap(plain).getInt(RANDOM);
    int begin = RANDOM + 4;
    int end = plain.length - padding;
    if (length < 0 || length > end - begin) {
      throw new Unreadable("length");
    }
    byte[] owner = Arrays.copyOfRange(plain, begin + length, end);
    if (!MessageDigest.isEqual(
        owner, access.credential("appId").getBytes(StandardCharsets.UTF_8))) {
      throw new Unreadable("not for this account");
    }
    return Arrays.copyOfRange(plain, begin, begin + length);
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

  private static byte[] plain(String aesKey, String encrypted) throws Unreadable {
    try {
      byte[] key = Base64.getDecoder().decode(aesKey + "=");
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(Arrays.copyOf(key, 16)));
      return cipher.doFinal(Base64.getMimeDecoder().decode(encrypted));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Unreadable("cannot be decrypted with the account's key");
    }
  }
}
