package org.juzhen.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The pictures in the demo's articles (插图): landscapes drawn from the picture's name, without
 * fonts, because a server may have none.
 */
final class Pictures {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final Pattern NAMED = Pattern.compile("image:([a-z0-9-]{1,60})");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

  private Pictures() {}

  /** The names of the pictures in a text. */
  static List<String> named(String html) {
    return NAMED.matcher(html).results().map((MatchResult m) -> m.group(1)).toList();
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The text with addresses in place of names. */
  static String placed(String html, String base) {
    return NAMED.matcher(html).replaceAll(base + "$1.png");
  }

  /** The same name gives the same picture. */
  static byte[] png(String name) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Random chance = new Random(name.hashCode());
    sky(pen);
    for (int range = 0; range < 5; range++) {
      hills(pen, chance, range);
    }
    if (name.contains("bridge")) {
      bridge(pen);
    } else if (name.contains("hospital")) {
      houses(pen, chance);
    }
    pen.dispose();
    return written(image);
  }

  private static void sky(Graphics2D pen) {
    pen.setPaint(new GradientPaint(0, 0, new Color(0xcfe3ee), 0, HEIGHT, new Color(0xf6f1e4)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0xfff4d6));
    pen.fillOval(WIDTH - 230, 60, 90, 90);
  }

  /** Nearer ranges are lower and darker. */
  private static void hills(Graphics2D pen, Random chance, int range) {
    double ground = HEIGHT * (0.45 + 0.12 * range);
    double height = 90 - 12.0 * range;
    double phase = chance.nextDouble() * Math.PI * 2;
    Path2D outline = new Path2D.Double();
    outline.moveTo(0, HEIGHT);
    for (int x = 0; x <= WIDTH; x += 8) {
      double wave = Math.sin(x / 130.0 + phase) + 0.5 * Math.sin(x / 47.0 + phase * 2);
      outline.lineTo(x, ground - height * wave / 2);
    }
    outline.lineTo(WIDTH, HEIGHT);
    outline.closePath();
    pen.setColor(new Color(150 - 26 * range, 180 - 22 * range, 170 - 24 * range));
    pen.fill(outline);
  }

  private static void bridge(Graphics2D pen) {
    pen.setColor(new Color(0x8e9aa6));
    pen.fillRect(0, 400, WIDTH, 16);
    pen.setStroke(new BasicStroke(3));
    for (int tower : new int[] {300, 660}) {
      pen.fillRect(tower - 8, 180, 16, 300);
      for (int reach = 40; reach <= 200; reach += 32) {
        pen.drawLine(tower, 190, tower - reach, 400);
        pen.drawLine(tower, 190, tower + reach, 400);
      }
    }
  }

  private static void houses(Graphics2D pen, Random chance) {
    for (int i = 0; i < 5; i++) {
      int x = 90 + i * 165;
      int top = 220 + chance.nextInt(110);
      pen.setColor(new Color(0xf3f5f7));
      pen.fillRect(x, top, 130, 480 - top);
      pen.setColor(new Color(0x1f6f9f));
      for (int y = top + 18; y < 460; y += 34) {
        for (int w = 14; w < 120; w += 28) {
          pen.fillRect(x + w, y, 14, 18);
        }
      }
    }
  }

  private static byte[] written(BufferedImage image) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
