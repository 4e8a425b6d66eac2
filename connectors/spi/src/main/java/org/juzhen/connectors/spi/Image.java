package org.juzhen.connectors.spi;

import java.net.URI;

/**
 * A picture.
 *
 * @param digest SHA-256 of the bytes in lower-case hex, the name used in {@link Content#bodyHtml()}
 * @param mediaType for example {@code image/png}
 * @param bytes the picture itself
 * @param address where everybody gets exactly these bytes, for platforms that fetch pictures
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
