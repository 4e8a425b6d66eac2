package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Outcome;

class WeChatPicturesTest extends WeChatStage {
  @Test
  void sends_pictures_of_the_body_and_makes_big_ones_smaller() throws Exception {
    Image small = picture("a", 40, "png");
    Image big = picture("b", 900, "png");
    assertThat(big.bytes().length).isGreaterThan(WeChatLimits.BODY_PICTURE_BYTES);
    String body = "<p>图</p><img src=\"file:a\"><img src=\"file:b\">";
    posted(new Content("图", body, "图", "", "", null, small, List.of(small, big), false));
    Post post = simulator.posts().all("wechat", "", "").get(0);
    assertThat(post.text()).doesNotContain("file:").contains("/wechat/media/");
    assertThat(post.text().split("<img ")).hasSize(3);
  }

  @Test
  void refuses_a_picture_that_is_none() {
    Image broken = new Image("a", "image/webp", "no picture".getBytes());
    Content content =
        new Content("图", "<img src=\"file:a\">", "", "", "", null, cover(), List.of(broken), false);
    assertThat(publish(content).kind()).isEqualTo(Outcome.Kind.REFUSED);
    assertThat(simulator.journal().count("wechat", SUBMIT)).isZero();
  }

  /** A cover that nobody signed would go out with it. */
  @Test
  void refuses_what_has_no_cover_and_sends_nothing() {
    Outcome outcome =
        publish(new Content("图", "<p>文</p>", "文", "", "", null, null, List.of(), false));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).fixBy()).isEqualTo(Outcome.FixBy.AUTHOR);
    assertThat(((Outcome.Refused) outcome).reason()).contains("《图》没有封面", "请选一张封面");
    assertThat(simulator.journal().count("wechat", "/cgi-bin/draft/add")).isZero();
    assertThat(simulator.journal().count("wechat", "/cgi-bin/material/add_material")).isZero();
  }

  @Test
  void leaves_no_files_behind() {
    int before = temporaryFiles();
    posted(plain("一"));
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private static Image picture(String digest, int size, String type) throws Exception {
    BufferedImage noise = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < size * size; i++) {
      noise.setRGB(i % size, i / size, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(noise, type, bytes);
    return new Image(digest, "image/" + type, bytes.toByteArray());
  }

  private static int temporaryFiles() {
    String[] names =
        new File(System.getProperty("java.io.tmpdir"))
            .list((dir, name) -> name.startsWith("wechat-"));
    return names == null ? 0 : names.length;
  }
}
