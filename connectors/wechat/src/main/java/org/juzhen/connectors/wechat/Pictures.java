package org.juzhen.connectors.wechat;

import java.util.Optional;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.SmallerPicture;

/** Brings pictures into the form that the platform takes. */
final class Pictures {
  /** A picture ready to be sent; the type is the file's ending. */
  record Ready(byte[] bytes, String type) {}

  private Pictures() {}

  /** JPEG or PNG under 1 MB; empty where the bytes are no picture that can be read. */
  static Optional<Ready> forBody(Image image) {
    String type = ending(image.mediaType());
    if (image.bytes().length <= WeChatLimits.BODY_PICTURE_BYTES && !"gif".equals(type)) {
      return Optional.of(new Ready(image.bytes(), type)).filter(r -> !r.type().isEmpty());
    }
    return underOneMegabyte(image);
  }

  /** As it is where the platform takes it, else as JPEG. */
  static Optional<Ready> forCover(Image image) {
    String type = ending(image.mediaType());
    return type.isEmpty() ? underOneMegabyte(image) : Optional.of(new Ready(image.bytes(), type));
  }

  private static Optional<Ready> underOneMegabyte(Image image) {
    return SmallerPicture.jpeg(image.bytes(), WeChatLimits.BODY_PICTURE_BYTES)
        .map(jpeg -> new Ready(jpeg, "jpg"));
  }

  private static String ending(String mediaType) {
    return switch (mediaType) {
      case "image/png" -> "png";
      case "image/jpeg" -> "jpg";
      case "image/gif" -> "gif";
      default -> "";
    };
  }
}
