package org.juzhen.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A QR code (二维码) as one path of a drawing, or as a picture for a document.
 *
 * @param size of the square, in modules
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {
  private static final int MARGIN = 4;
  private static final int DOT = 6;
  private static final int LIGHT = 0xFFFFFF;
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h");

  /** The picture of a text. */
  public static QrPicture of(String text) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
      return new QrPicture(modules.getWidth(), drawn(modules));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** The same as a picture in black and white, for documents that take no drawing. */
  public byte[] png() {
    BufferedImage picture =
        new BufferedImage(size * DOT, size * DOT, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < size * DOT; y++) {
      for (int x = 0; x < size * DOT; x++) {
        picture.setRGB(x, y, LIGHT);
      }
    }
    Matcher dark = MODULE.matcher(path);
    while (dark.find()) {
      blacken(picture, Integer.parseInt(dark.group(1)), Integer.parseInt(dark.group(2)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void blacken(BufferedImage picture, int column, int row) {
    for (int y = row * DOT; y < (row + 1) * DOT; y++) {
      for (int x = column * DOT; x < (column + 1) * DOT; x++) {
        picture.setRGB(x, y, 0);
      }
    }
  }

  private static String drawn(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
