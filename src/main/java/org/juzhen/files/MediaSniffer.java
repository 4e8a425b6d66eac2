package org.juzhen.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells what a file is from its content alone. Pages, SVG and programs are nothing that the hub
 * keeps: a browser would run them in the hub's name.
 */
public final class MediaSniffer {
  private static final int HEAD = 4_096;

  private MediaSniffer() {}

  /** The media type, or null when it is none that the hub keeps. */
  public static String mediaType(byte[] content) {
    String picture = pictureType(content);
    if (picture != null) {
      return picture;
    }
    if (starts(content, "%PDF-")) {
      return "application/pdf";
    }
    if (starts(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return "application/x-ole-storage";
    }
    if (starts(content, 0x50, 0x4B, 0x03, 0x04)) {
      return zipType(content);
    }
    if (starts(content, 'R', 'a', 'r', '!', 0x1A, 0x07)) {
      return "application/vnd.rar";
    }
    if (starts(content, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
      return "application/x-7z-compressed";
    }
    if (content.length > 12 && ascii(content, 4, 4).equals("ftyp")) {
      return "video/mp4";
    }
    return textType(content);
  }

  /** The picture's media type, or null when it is no picture. */
  public static String pictureType(byte[] content) {
    if (starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return "image/png";
    }
    if (starts(content, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    if (starts(content, "GIF87a") || starts(content, "GIF89a")) {
      return "image/gif";
    }
    boolean webp = starts(content, "RIFF") && content.length > 12;
    return webp && ascii(content, 8, 4).equals("WEBP") ? "image/webp" : null;
  }

  /** The names of the first entries lie in the head, uncompressed. */
  private static String zipType(byte[] content) {
    String names = ascii(content, 0, Math.min(content.length, HEAD));
    String all = names + ascii(content, Math.max(0, content.length - HEAD), HEAD);
    if (all.contains("OFD.xml")) {
      return "application/ofd";
    }
    if (all.contains("word/")) {
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    if (all.contains("xl/")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    if (all.contains("ppt/")) {
      return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    }
    return "application/zip";
  }

  private static String textType(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return null;
      }
    }
    boolean readable =
        decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030"));
    return !readable || looksLikeMarkup(content) ? null : "text/plain";
  }

  private static boolean looksLikeMarkup(byte[] content) {
    String head = ascii(content, 0, Math.min(content.length, HEAD)).stripLeading();
    return head.startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<") || head.startsWith("#!");
  }

  private static boolean decodes(byte[] content, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String ascii(byte[] content, int from, int length) {
    byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + length));
    return new String(part, StandardCharsets.ISO_8859_1);
  }

  private static boolean starts(byte[] content, String text) {
    return ascii(content, 0, text.length()).equals(text);
  }

  private static boolean starts(byte[] content, int... head) {
    if (content.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if (content[i] != (byte) head[i]) {
        return false;
      }
    }
    return true;
  }
}
