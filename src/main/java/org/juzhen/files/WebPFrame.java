package org.juzhen.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How large the pictures in a WebP file are, by their own heads (RFC 9649): the canvas that the
 * file names may be small and the picture in it fill the memory before a reader has looked at a
 * pixel.
 */
final class WebPFrame {
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEAD = 8;
  private static final int SIDE = 0x3fff;

  private WebPFrame() {}

  /** Pixels of the largest; -1 where it moves, or where no picture can be found. */
  static long pixels(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long most = -1;
    long at = FIRST_CHUNK;
    while (at >= 0 && at + CHUNK_HEAD <= file.length) {
      int head = (int) at;
      int body = head + CHUNK_HEAD;
      String name = new String(file, head, 4, StandardCharsets.ISO_8859_1);
      if (name.equals("ANIM") || name.equals("ANMF")) {
        return -1;
      }
      most = Math.max(most, pixels(name, bytes, body));
      long length = bytes.getInt(head + 4) & 0xffffffffL;
      at = body + length + (length & 1);
    }
    return most;
  }

  private static long pixels(String name, ByteBuffer bytes, int body) {
    if (name.equals("VP8 ") && body + 10 <= bytes.limit()) {
      return (long) (bytes.getShort(body + 6) & SIDE) * (bytes.getShort(body + 8) & SIDE);
    }
    if (name.equals("VP8L") && body + 5 <= bytes.limit()) {
      int sides = bytes.getInt(body + 1);
      return ((sides & SIDE) + 1L) * ((sides >>> 14 & SIDE) + 1L);
    }
    return -1;
  }
}
