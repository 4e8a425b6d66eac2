package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SendMoveTest {

  @Test
  void the_picture_in_the_documentation_shows_exactly_these_arrows() throws Exception {
    String page = Files.readString(Path.of("../docs/capabilities/webhook.md"));

    assertThat(page).contains(SendMove.diagram());
  }

  @Test
  void nothing_that_is_under_way_is_sent_again_by_hand() {
    assertThat(SendMove.REPLAY.allowedFrom(SendState.SENDING)).isFalse();
  }

  @Test
  void what_was_delivered_is_never_given_up() {
    assertThat(SendMove.GIVE_UP.allowedFrom(SendState.DELIVERED)).isFalse();
    assertThat(SendMove.TRY_AGAIN.allowedFrom(SendState.DELIVERED)).isFalse();
  }
}
