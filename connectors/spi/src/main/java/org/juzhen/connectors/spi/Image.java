package org.juzhen.connectors.spi;

import java.net.URI;

/**
 * A picture.
 *
 * @param digest SHA-256 in lower-case hex of the picture as it was signed, the name used in {@link
 *     Content#bodyHtml()}; the bytes may be the same picture in another format, or smaller
 * @param mediaType for example {@code image/png}
 * @param bytes the picture itself
 * @param address where everybody gets exactly this picture, for platforms that fetch pictures
 *     themselves; null where there is no such place
 */
public record Image(String digest, String mediaType, byte[] bytes, URI address) {

  /** One that only goes along with a call. */
  public Image(String digest, String mediaType, byte[] bytes) {
    this(digest, mediaType, bytes, null);
  }

  @Override
  public String toString() {
    return "Image[" + digest + " " + mediaType + " " + bytes.length + " bytes]";
  }
}
