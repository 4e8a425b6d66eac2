package org.juzhen.connectors.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;

class PackageZipTest {
  private static final String BODY = "县医保局：\n\n参保缴费 12 月 31 日截止。";

  @ParameterizedTest
  @EnumSource
  void holds_the_reviewed_words_unchanged(ManualPlatform platform) throws IOException {
    Map<String, byte[]> files = unzipped(pack(platform, content(picture("a", 40, 30))));
    assertThat(files.keySet())
        .containsExactly("步骤.txt", "标题.txt", "正文.txt", "正文.html", "封面.png", "图片/01.png");
    assertThat(text(files, "标题.txt")).isEqualTo("\uFEFF医保缴费提醒 <2027>");
    assertThat(text(files, "正文.txt")).isEqualTo("\uFEFF" + BODY.replace("\n", "\r\n"));
    assertThat(text(files, "正文.html"))
        .contains("<img src=\"图片/01.png\">", "<title>医保缴费提醒 &lt;2027></title>")
        .doesNotContain("file:");
  }

  @ParameterizedTest
  @EnumSource
  void tells_every_step_and_what_the_link_looks_like(ManualPlatform platform) throws IOException {
    String steps = text(unzipped(pack(platform, content(picture("a", 40, 30)))), "步骤.txt");
    assertThat(steps)
        .contains("1. 用本单位的" + platform.chinese() + "账号登录")
        .contains("一个字也不能改")
        .contains("https://www.qinghe.gov.cn/a")
        .contains(platform.link().looksLike())
        .contains(platform.limits().source())
        .doesNotContain("null");
  }

  @Test
  void an_article_brings_the_short_post_that_goes_out_with_it() throws IOException {
    Content plain = content(picture("a", 40, 30));
    Content article =
        new Content(
            plain.title(),
            plain.bodyHtml(),
            plain.text(),
            plain.summary(),
            plain.author(),
            plain.sourceUrl(),
            plain.cover(),
            plain.images(),
            plain.push(),
            "【医保缴费提醒】可在手机上办理。");
    Map<String, byte[]> files = unzipped(pack(ManualPlatform.WEIBO, article));

    assertThat(text(files, "随发短文.txt")).isEqualTo("\uFEFF【医保缴费提醒】可在手机上办理。");
    assertThat(text(files, "步骤.txt")).contains("新建头条文章", "随发短文.txt", "最多 90000 字");
  }

  @Test
  void is_the_same_for_the_same_content_wherever_it_is_made() {
    byte[] here = pack(ManualPlatform.XIAOHONGSHU, content(picture("a", 40, 30)));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(pack(ManualPlatform.XIAOHONGSHU, content(picture("a", 40, 30)))).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void makes_a_picture_smaller_until_the_platform_takes_it() throws IOException {
    Image noisy = picture("big", 1200, 900);
    Picture fitted = Picture.fitted(noisy, 200_000);
    assertThat(noisy.bytes().length).isGreaterThan(200_000);
    assertThat(fitted.fits()).isTrue();
    assertThat(fitted.extension()).isEqualTo("jpg");
    assertThat(fitted.bytes().length).isLessThanOrEqualTo(200_000);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(fitted.bytes()));
    assertThat((double) read.getWidth() / read.getHeight()).isBetween(1.32, 1.35);
  }

  @Test
  void keeps_a_picture_that_fits_byte_for_byte() {
    Image small = picture("a", 40, 30);
    assertThat(Picture.fitted(small, 1_000_000).bytes()).isEqualTo(small.bytes());
  }

  @Test
  void turns_a_photograph_upright_when_it_writes_it_anew() throws IOException {
    byte[] photo = withOrientation(jpegOf(picture("photo", 1200, 900)), 6);
    assertThat(Orientation.of(photo)).isEqualTo(6);
    Picture fitted = Picture.fitted(new Image("d", "image/jpeg", photo), 150_000);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(fitted.bytes()));
    assertThat(read.getHeight()).isGreaterThan(read.getWidth());
    // The dark corner, at the top left before, is at the top right after a quarter turn.
    assertThat(brightness(read, read.getWidth() - 8, 8)).isLessThan(60);
    assertThat(brightness(read, 8, 8)).isGreaterThan(60);
  }

  @Test
  void leaves_what_it_cannot_read_and_says_so() throws IOException {
    byte[] unknown = new byte[30 << 20];
    Image odd = new Image("odd", "image/webp", unknown);
    Map<String, byte[]> files = unzipped(pack(ManualPlatform.XIAOHONGSHU, content(odd)));
    assertThat(files.get("图片/01.webp")).isEqualTo(unknown);
    assertThat(text(files, "步骤.txt")).contains("请先处理", "“图片/01.webp”超过平台的大小");
  }

  @Test
  void warns_of_what_is_longer_than_the_platform_takes() throws IOException {
    Content lengthy =
        new Content(
            "标".repeat(21), "<p>x</p>", "文".repeat(1001), "", "", null, null, List.of(), false);
    assertThat(text(unzipped(pack(ManualPlatform.XIAOHONGSHU, lengthy)), "步骤.txt"))
        .contains("标题：最多 20 字，本文 21 字", "标题超过平台的字数", "正文超过平台的字数", "要有图片或视频");
  }

  @Test
  void is_not_upset_by_broken_photographs() {
    byte[] photo = withOrientation(new byte[] {(byte) 0xFF, (byte) 0xD8}, 6);
    for (int length = 0; length < photo.length; length++) {
      assertThat(Orientation.of(Arrays.copyOf(photo, length))).isBetween(1, 8);
    }
  }

  private static byte[] pack(ManualPlatform platform, Content content) {
    return ManualPackages.forPlatform(platform.name()).pack(content);
  }

  private static Content content(Image image) {
    return new Content(
        "医保缴费提醒 <2027>",
        "<p>县医保局：</p><img src=\"file:" + image.digest() + "\">",
        BODY,
        "",
        "",
        "https://www.qinghe.gov.cn/a",
        picture("cover", 20, 20),
        List.of(image),
        false);
  }

  /** Noise, which hardly compresses, with a dark corner at the top left. */
  private static Image picture(String digest, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random dice = new Random(width * 31L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0x808080 | dice.nextInt(0x1000000));
      }
    }
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, width / 4, height / 4);
    pen.dispose();
    return new Image(digest, "image/png", written(image, "png"));
  }

  private static byte[] jpegOf(Image picture) throws IOException {
    return written(ImageIO.read(new ByteArrayInputStream(picture.bytes())), "jpg");
  }

  private static byte[] written(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException inMemory) {
      throw new AssertionError(inMemory);
    }
  }

  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes());
    exif.put("MM\0*".getBytes()).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    ByteBuffer photo = ByteBuffer.allocate(jpeg.length + exif.capacity());
    photo.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return photo.array();
  }

  private static int brightness(BufferedImage image, int x, int y) {
    Color c = new Color(image.getRGB(x, y));
    return (c.getRed() + c.getGreen() + c.getBlue()) / 3;
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        files.put(e.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
