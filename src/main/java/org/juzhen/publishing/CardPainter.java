package org.juzhen.publishing;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import javax.imageio.ImageIO;
import org.juzhen.publishing.drafting.CardSheet;

/** Draws a sheet as a PNG (绘制卡片): plain, large and with much room, to be read on a phone. */
final class CardPainter {
  private static final Color INK = new Color(0x222222);
  private static final Color PALE = new Color(0x7a7a7a);
  private static final Color ACCENT = new Color(0xb3261e);
  private static final Color DEEP = new Color(0x12406b);
  private static final Color LIGHT = new Color(0x2a6ea6);
  private static final float FOOT = 30f;

  /**
   * How one kind of sheet looks.
   *
   * @param margin on the left and on the right
   * @param top of the first line
   */
  private record Look(float size, int step, int margin, int top, boolean bold) {
    static Look of(CardSheet.Kind kind) {
      return switch (kind) {
        case TITLE -> new Look(84, 128, 96, 420, true);
        case PAGE -> new Look(44, 76, 96, 150, false);
        case COVER -> new Look(52, 76, 60, 110, true);
      };
    }
  }

  private final Font font;

  CardPainter(Font font) {
    this.font = font;
  }

  byte[] png(CardSheet sheet) {
    CardSheet.Kind kind = sheet.kind();
    BufferedImage image =
        new BufferedImage(kind.width(), kind.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      ground(pen, kind);
      write(pen, sheet);
    } finally {
      pen.dispose();
    }
    return encoded(image);
  }

  private static void ground(Graphics2D pen, CardSheet.Kind kind) {
    boolean page = kind == CardSheet.Kind.PAGE;
    pen.setPaint(
        page ? Color.WHITE : new GradientPaint(0, 0, DEEP, kind.width(), kind.height(), LIGHT));
    pen.fillRect(0, 0, kind.width(), kind.height());
    pen.setColor(page ? ACCENT : Color.WHITE);
    int margin = Look.of(kind).margin();
    if (page) {
      pen.fillRect(0, 0, kind.width(), 14);
      pen.setColor(new Color(0xdddddd));
      pen.fillRect(margin, kind.height() - 118, kind.width() - 2 * margin, 2);
    } else {
      int top = Look.of(kind).top() - Math.round(Look.of(kind).size() * 1.5f);
      pen.fillRect(margin, Math.max(24, top), 120, 10);
    }
  }

  private void write(Graphics2D pen, CardSheet sheet) {
    CardSheet.Kind kind = sheet.kind();
    Look look = Look.of(kind);
    boolean page = kind == CardSheet.Kind.PAGE;
    Font text = font.deriveFont(look.bold() ? Font.BOLD : Font.PLAIN, look.size());
    int width = kind.width() - 2 * look.margin();
    pen.setColor(page ? INK : Color.WHITE);
    List<String> lines = sheet.lines();
    for (int i = 0; i < lines.size(); i++) {
      line(pen, text, lines.get(i), look.margin(), look.top() + i * look.step(), width);
    }
    pen.setColor(page ? PALE : Color.WHITE);
    Font small = font.deriveFont(Font.PLAIN, page ? FOOT : FOOT * kind.height() / 1000 + 16);
    line(pen, small, sheet.foot(), look.margin(), kind.height() - kind.height() / 22, width);
  }

  /** A line that came out wider than it should is drawn narrower, never cut. */
  private void line(Graphics2D pen, Font face, String words, int x, int y, int width) {
    if (words.isBlank()) {
      return;
    }
    TextLayout layout =
        new TextLayout(faces(face, words).getIterator(), pen.getFontRenderContext());
    AffineTransform before = pen.getTransform();
    pen.translate(x, y);
    float advance = layout.getAdvance();
    if (advance > width) {
      pen.scale(width / advance, 1);
    }
    layout.draw(pen, 0, 0);
    pen.setTransform(before);
  }

  /** Signs that the font has not are taken from any other of the system. */
  private static AttributedString faces(Font face, String words) {
    AttributedString faces = new AttributedString(words);
    faces.addAttribute(TextAttribute.FONT, face);
    Font other = new Font(Font.SANS_SERIF, face.getStyle(), 1).deriveFont(face.getSize2D());
    for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
      if (!face.canDisplay(words.codePointAt(at))) {
        int end = at + Character.charCount(words.codePointAt(at));
        faces.addAttribute(TextAttribute.FONT, other, at, end);
      }
    }
    return faces;
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
