package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.kernel.Problem;

class FilingActionTest {

  @Test
  void the_picture_in_the_documents_is_the_table_in_the_code() throws IOException {
    Path page = Path.of("..", "docs", "capabilities", "filing.md");

    assertThat(Files.readString(page)).contains(FilingAction.diagram());
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "WITHDRAWN", "LAPSED"})
  void nothing_leads_out_of_what_has_ended(FilingState state) {
    for (FilingAction action : FilingAction.values()) {
      assertThatThrownBy(() -> action.leadsFrom(state)).isInstanceOf(Problem.class);
    }
  }

  @ParameterizedTest
  @EnumSource(FilingAction.class)
  void an_action_moves_a_filing_exactly_from_where_it_is_allowed(FilingAction action) {
    for (FilingState state : FilingState.values()) {
      if (action.allowedFrom(state)) {
        assertThat(action.leadsFrom(state)).isNotNull();
      } else {
        assertThatThrownBy(() -> action.leadsFrom(state))
            .isInstanceOf(Problem.class)
            .hasMessageContaining("WRONG_STATE");
      }
    }
  }
}
