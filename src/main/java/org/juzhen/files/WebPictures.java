package org.juzhen.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures in the format that portals like and platforms do not take (WebP): read, and written as
 * others. Takes its time; not for the event loop.
 */
public final class WebPictures {
  /** What is larger is no picture for an article, and would fill the memory. */
  private static final long MOST_PIXELS = 12_000_000;

  /** A reader needs many times what it reads; so one reads at a time. */
  private static final Object READING = new Object();

  /** As PNG it stays what it is, to the pixel; where that gets larger it is a photograph. */
  private static final int LARGEST_PNG = 1024 * 1024 - 1;

  private WebPictures() {}

  /** Whether it says that it is one; it may be broken all the same. */
  public static boolean is(byte[] content) {
    return "image/webp".equals(MediaSniffer.pictureType(content));
  }

  /** The picture; empty where it cannot be read, moves, or is too large. */
  public static Optional<BufferedImage> read(byte[] content) {
    long pixels = WebPFrame.pixels(content);
    if (pixels < 0 || pixels > MOST_PIXELS) {
      return Optional.empty();
    }
    synchronized (READING) {
      return decoded(content);
    }
  }

  private static Optional<BufferedImage> decoded(byte[] content) {
    ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in);
      long canvas = (long) reader.getWidth(0) * reader.getHeight(0);
      return canvas > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** The same picture as PNG or JPEG, which every platform takes; empty where it is broken. */
  public static Optional<byte[]> asPlatformsTakeIt(byte[] content) {
    return read(content)
        .map(
            picture -> {
              byte[] png = encoded(picture, "png");
              return png.length <= LARGEST_PNG ? png : encoded(onWhite(picture), "jpg");
            });
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plain.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return plain;
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
