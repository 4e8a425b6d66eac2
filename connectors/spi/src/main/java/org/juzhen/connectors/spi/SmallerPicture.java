package org.juzhen.connectors.spi;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes pictures smaller than a platform's limit. Takes its time; not for the event loop. */
public final class SmallerPicture {
  /** As wide as pictures are shown anywhere. */
  private static final int WIDEST = 1600;

  private static final int NARROWEST = 200;

  /** A small file may say that it is larger, and would fill the memory. */
  private static final long MOST_PIXELS = 50_000_000;

  private SmallerPicture() {}

  /**
   * The picture as JPEG on white, narrower where it has to be; empty where the bytes are no picture
   * that can be read.
   *
   * @param most bytes
   */
  public static Optional<byte[]> jpeg(byte[] content, int most) {
    return read(content).map(image -> under(image, most));
  }

  private static byte[] under(BufferedImage image, int most) {
    int width = Math.min(image.getWidth(), WIDEST);
    byte[] jpeg = encoded(scaled(image, width));
    while (jpeg.length > most && width > NARROWEST) {
      width = width * 3 / 4;
      jpeg = encoded(scaled(image, width));
    }
    return jpeg;
  }

  private static BufferedImage scaled(BufferedImage image, int width) {
    int height = Math.max(1, (int) ((long) image.getHeight() * width / image.getWidth()));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image.getScaledInstance(width, height, java.awt.Image.SCALE_SMOOTH), 0, 0, null);
    pen.dispose();
    return scaled;
  }

  private static Optional<BufferedImage> read(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream in)
      throws IOException {
    try {
      reader.setInput(in);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
