package org.juzhen.connectors.wechat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Brings pictures into the form that the platform takes. */
final class Pictures {
  /** A picture ready to be sent; the type is the file's ending. */
  record Ready(byte[] bytes, String type) {}

  private Pictures() {}

  /** JPEG or PNG under 1 MB; empty where the bytes are no picture that can be read. */
  static Optional<Ready> forBody(org.juzhen.connectors.spi.Image image) {
    String type = ending(image.mediaType());
    if (image.bytes().length <= WeChatLimits.BODY_PICTURE_BYTES && !"gif".equals(type)) {
      return Optional.of(new Ready(image.bytes(), type)).filter(r -> !r.type().isEmpty());
    }
    return read(image.bytes()).map(Pictures::underOneMegabyte);
  }

  /** As it is where the platform takes it, else as JPEG. */
  static Optional<Ready> forCover(org.juzhen.connectors.spi.Image image) {
    String type = ending(image.mediaType());
    return type.isEmpty()
        ? read(image.bytes()).map(Pictures::underOneMegabyte)
        : Optional.of(new Ready(image.bytes(), type));
  }

  private static Ready underOneMegabyte(BufferedImage image) {
    int width = Math.min(image.getWidth(), 1600);
    byte[] jpeg = encoded(scaled(image, width), "jpg");
    while (jpeg.length > WeChatLimits.BODY_PICTURE_BYTES && width > 200) {
      width = width * 3 / 4;
      jpeg = encoded(scaled(image, width), "jpg");
    }
    return new Ready(jpeg, "jpg");
  }

  private static BufferedImage scaled(BufferedImage image, int width) {
    int height = Math.max(1, (int) ((long) image.getHeight() * width / image.getWidth()));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
    pen.dispose();
    return scaled;
  }

  private static Optional<BufferedImage> read(byte[] bytes) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static byte[] encoded(BufferedImage image, String type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, type, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
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
