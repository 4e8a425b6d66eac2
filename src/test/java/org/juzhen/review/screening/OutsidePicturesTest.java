package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutsidePicturesTest {
  private static final String KEPT = "<img src=\"file:" + "a".repeat(64) + "\" alt=\"图\">";

  @Test
  void a_picture_elsewhere_blocks_and_nobody_lets_it_pass() {
    List<Finding> found =
        GivenDraft.read(
            new OutsidePictures(),
            "<p>正文" + KEPT + "<img src=\"https://pic.example/a.png\" alt=\"图\"></p>");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.BLOCK);
    assertThat(found.get(0).acceptable()).isFalse();
    assertThat(found.get(0).words()).containsExactly("1", "https://pic.example/a.png");
  }

  @Test
  void a_picture_that_the_hub_keeps_is_what_the_signer_sees() {
    assertThat(GivenDraft.read(new OutsidePictures(), "<p>正文" + KEPT + "</p>")).isEmpty();
  }
}
