package org.juzhen.connectors.manual;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (EXIF 2.32, tag 0x0112): a number from 1, upright, to 8. Pictures that are
 * written anew lose this mark, so they have to be turned.
 */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int START = 0xFFD8;
  private static final int EXIF_SEGMENT = 0xFFE1;
  private static final int PICTURE_FOLLOWS = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private Orientation() {}

  static int of(byte[] file) {
    try {
      return inSegments(ByteBuffer.wrap(file));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
      return UPRIGHT;
    }
  }

  static boolean swapsEdges(int orientation) {
    return orientation >= 5;
  }

  /** The movement that turns a picture of this size upright. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static int inSegments(ByteBuffer file) {
    if ((file.getShort() & 0xFFFF) != START) {
      return UPRIGHT;
    }
    while (true) {
      int marker = file.getShort() & 0xFFFF;
      if (marker == PICTURE_FOLLOWS) {
        return UPRIGHT;
      }
      int length = file.getShort() & 0xFFFF;
      if (marker == EXIF_SEGMENT && file.getInt(file.position()) == 0x45786966) {
        return inTiff(file.slice(file.position() + 6, length - 8));
      }
      file.position(file.position() + length - 2);
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int found = tiff.getShort(entry + 8);
        return found >= 1 && found <= 8 ? found : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
