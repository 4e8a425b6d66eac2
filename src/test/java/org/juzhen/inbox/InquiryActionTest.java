package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class InquiryActionTest {

  @Test
  void the_picture_in_the_documentation_is_the_table_of_actions() throws IOException {
    assertThat(Files.readString(Path.of("../docs/capabilities/inbox.md")))
        .contains(InquiryAction.diagram());
  }

  @Test
  void what_is_over_stays_over() {
    for (InquiryState end :
        EnumSet.of(InquiryState.CLOSED, InquiryState.EXPLAINED, InquiryState.HIDDEN)) {
      for (InquiryAction action : InquiryAction.values()) {
        assertThat(action.allowedFrom(end)).as(action + " from " + end).isFalse();
      }
    }
  }
}
