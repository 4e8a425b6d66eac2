package org.juzhen.files;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A picture as portals publish them by now: WebP, as a browser wrote it. */
public final class WebPicture {
  public static final int WIDTH = 240;
  public static final int HEIGHT = 210;

  private static final String WRITTEN =
      "UklGRvgCAABXRUJQVlA4WAoAAAAgAAAA7wAA0QAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
          + "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
          + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
          + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
          + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
          + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
          + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
          + "AGMALgAgADIAMAAxADZWUDggCgEAAHATAJ0BKvAA0gA+tVqoTyclJCIjyADgFolnbuF1UQgfX+O0ADK/"
          + "31sBWnIGU1U+KDm3awMpqp8IWcm2m637EYuitp3kQMnlhBQK5SQUHLz8j1gye4UHLz8j1gye4UHLz8j1"
          + "gye4UHLz8j1gye4UHLg2fKFSMyQoWE02Idm5ICMpsEAsD3TPXIGU1U+KDm3awMpqp8UHNu1gZTVT4oOb"
          + "drAymqSAAP7+xeHjyKydH/0JP9y/0T8AAABUf+q5vI//n5hqtumOZiiBc6d3aX+nrXQCNiYd4xtms1mX"
          + "KVnhBB+9RSdgmpFxdC+Z5jDsb1p/oKP8DZKLa77HEK295As4Yoa+n3wAAAAAAAAA";

  private WebPicture() {}

  /**
   * A white square on red; what stands behind its end makes it another file, not another picture.
   */
  public static byte[] bytes(String mark) {
    byte[] picture = Base64.getDecoder().decode(WRITTEN);
    byte[] behind = mark.getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(picture, picture.length + behind.length);
    System.arraycopy(behind, 0, all, picture.length, behind.length);
    return all;
  }

  /** It says that it is one, and ends before it begins. */
  public static byte[] broken(String mark) {
    return ("RIFF\u0010\0\0\0WEBPVP8 " + mark).getBytes(StandardCharsets.ISO_8859_1);
  }
}
