package org.juzhen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
  void what_is_broken_or_something_else_is_none() {
    byte[] webp = WebPicture.bytes("");
    assertThat(WebPictures.read(WebPicture.broken("x"))).isEmpty();
    assertThat(WebPictures.read(Arrays.copyOf(webp, webp.length - 150))).isEmpty();
    assertThat(WebPictures.read(new byte[0])).isEmpty();
    assertThat(WebPictures.is("no picture".getBytes())).isFalse();
  }
}
