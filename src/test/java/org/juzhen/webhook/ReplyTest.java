package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {

  @Test
  void only_two_hundreds_are_taken() {
    assertThat(Reply.of(200, "").taken()).isTrue();
    assertThat(Reply.of(204, "").taken()).isTrue();
    assertThat(Reply.of(304, "").fault()).isEqualTo(SendFault.REDIRECT);
    assertThat(Reply.of(404, "").fault()).isEqualTo(SendFault.STATUS);
    assertThat(Reply.of(410, "").fault()).isEqualTo(SendFault.GONE);
    assertThat(Reply.of(502, "").fault()).isEqualTo(SendFault.STATUS);
  }

  @Test
  void an_answer_is_kept_up_to_500_characters_without_what_cannot_be_stored() {
    assertThat(Reply.of(500, "a\u0000b\u0007c\nd").text()).isEqualTo("abc\nd");
    assertThat(Reply.of(500, "x".repeat(499) + "😀😀").text()).hasSize(499);
    assertThat(Reply.of(500, "长".repeat(900)).text()).hasSize(500);
  }
}
