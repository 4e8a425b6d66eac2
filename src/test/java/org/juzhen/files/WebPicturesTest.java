package org.juzhen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class WebPicturesTest {
  @Test
  void the_same_picture_comes_out_in_a_format_that_platforms_take() throws IOException {
    byte[] webp = WebPicture.bytes("");
    assertThat(WebPictures.is(webp)).isTrue();

    byte[] taken = WebPictures.asPlatformsTakeIt(webp).orElseThrow();

    assertThat(MediaSniffer.pictureType(taken)).isEqualTo("image/png");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(taken));
    assertThat(picture.getWidth()).isEqualTo(WebPicture.WIDTH);
    assertThat(picture.getHeight()).isEqualTo(WebPicture.HEIGHT);
    assertThat(picture.getRGB(80, 80)).isEqualTo(0xffffffff);
    assertThat(picture.getRGB(5, 5) >> 16 & 0xff).isBetween(0xc0, 0xd8);
    assertThat(WebPictures.asPlatformsTakeIt(webp).orElseThrow()).isEqualTo(taken);
  }

  @Test
  void a_picture_larger_than_its_canvas_says_is_not_begun() {
    byte[] small = WebPicture.bytes("");
    int frame = at(small, "VP8 ") + 8;
    byte[] large = small.clone();
    // 16,383 pixels to each side; the canvas still says 240 by 210.
    large[frame + 6] = large[frame + 8] = (byte) 0xff;
    large[frame + 7] = large[frame + 9] = 0x3f;

    assertThat(WebPFrame.pixels(small)).isEqualTo(WebPicture.WIDTH * WebPicture.HEIGHT);
    assertThat(WebPFrame.pixels(large)).isEqualTo(16_383L * 16_383);
    assertThat(WebPictures.read(large)).isEmpty();
  }

  @Test
  void one_that_moves_is_not_made_to_stand_still() {
    byte[] moving = WebPicture.bytes("");
    System.arraycopy("ANIM".getBytes(), 0, moving, at(moving, "ICCP"), 4);

    assertThat(WebPictures.read(moving)).isEmpty();
  }

  private static int at(byte[] file, String chunk) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(chunk);
  }

  @Test
  void what_is_broken_or_something_else_is_none() {
    byte[] webp = WebPicture.bytes("");
    assertThat(WebPictures.read(WebPicture.broken("x"))).isEmpty();
    assertThat(WebPictures.read(Arrays.copyOf(webp, webp.length - 150))).isEmpty();
    assertThat(WebPictures.read(new byte[0])).isEmpty();
    assertThat(WebPictures.is("no picture".getBytes())).isFalse();
  }
}
