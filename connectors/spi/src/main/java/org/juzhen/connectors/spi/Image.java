package org.juzhen.connectors.spi;

/**
 * A picture.
 *
 * @param digest SHA-256 of the bytes in lower-case hex, the name used in {@link Content#bodyHtml()}
 * @param mediaType for example {@code image/png}
 * @param bytes the picture itself
 */
public record Image(String digest, String mediaType, byte[] bytes) {
  @Override
  public String toString() {
    return "Image[" + digest + " " + mediaType + " " + bytes.length + " bytes]";
  }
}
