package org.juzhen.connectors.manual;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.juzhen.connectors.spi.Image;

/**
 * A picture as it lies in a package (配图): the original, or smaller where the platform would refuse
 * it.
 *
 * @param extension of the file
 * @param bytes the file
 * @param fits false where it could not be made small enough
 */
record Picture(String extension, byte[] bytes, boolean fits) {
  private static final Map<String, String> EXTENSIONS =
      Map.of("image/jpeg", "jpg", "image/png", "png", "image/gif", "gif", "image/webp", "webp");

  /** Larger ones are not decoded: a small file can claim to be enormous. */
  private static final long MOST_PIXELS = 80_000_000L;

  private static final int LONGEST_EDGE = 4096;
  private static final int SHORTEST_EDGE = 320;
  private static final double STEP = 0.8;
  private static final float QUALITY = 0.88f;

  static Picture fitted(Image image, long mostBytes) {
    Picture original =
        new Picture(
            EXTENSIONS.getOrDefault(image.mediaType(), "bin"),
            image.bytes(),
            mostBytes == 0 || image.bytes().length <= mostBytes);
    // A still picture would not be what was reviewed.
    if (original.fits() || "gif".equals(original.extension())) {
      return original;
    }
    try {
      return smaller(image.bytes(), mostBytes, original);
    } catch (IOException unreadable) {
      return original;
    }
  }

  private static Picture smaller(byte[] bytes, long mostBytes, Picture original)
      throws IOException {
    BufferedImage full = decoded(bytes);
    if (full == null) {
      return original;
    }
    int orientation = Orientation.of(bytes);
    double longest = Math.max(full.getWidth(), full.getHeight());
    for (double edge = Math.min(longest, LONGEST_EDGE); edge >= SHORTEST_EDGE; edge *= STEP) {
      byte[] written = jpeg(drawn(full, edge / longest, orientation));
      if (written.length <= mostBytes) {
        return new Picture("jpg", written, true);
      }
    }
    return original;
  }

  /** Null where the format is unknown or the picture too large. */
  private static BufferedImage decoded(byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels > MOST_PIXELS ? null : reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  /** On white, turned as the camera was held. */
  private static BufferedImage drawn(BufferedImage full, double scale, int orientation) {
    int width = Math.max(1, (int) Math.round(full.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(full.getHeight() * scale));
    boolean lying = Orientation.swapsEdges(orientation);
    BufferedImage page =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, page.getWidth(), page.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform place = Orientation.upright(orientation, width, height);
    place.scale((double) width / full.getWidth(), (double) height / full.getHeight());
    pen.drawImage(full, place, null);
    pen.dispose();
    return page;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
