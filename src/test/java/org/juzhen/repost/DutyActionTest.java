package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyActionTest {

  @Test
  void the_diagram_in_the_documentation_is_the_table() throws IOException {
    String page = Files.readString(Path.of("../docs/capabilities/repost.md"));

    assertThat(page).contains(DutyAction.diagram().strip());
  }

  @Test
  void an_ended_duty_is_only_done_owed_again_or_not_owed_any_more() {
    List<String> out = new ArrayList<>();
    for (DutyAction action : DutyAction.values()) {
      for (DutyState state : DutyState.values()) {
        if (!DutyAction.open().contains(state) && action.isAllowedFrom(state)) {
          out.add(state + " " + action);
        }
      }
    }

    assertThat(out)
        .containsExactlyInAnyOrder(
            "MISSED DO_LATE",
            "MISSED DO_ON_TIME",
            "MISSED CANCEL",
            "CANCELLED OWE_AGAIN",
            "DONE_ON_TIME REOPEN",
            "DONE_LATE REOPEN",
            "DONE_ON_TIME REOPEN_LATE",
            "DONE_LATE REOPEN_LATE",
            "DONE_ON_TIME LAPSE",
            "DONE_LATE LAPSE");
  }

  @Test
  void only_the_end_of_the_time_makes_a_duty_overdue_or_a_recall_after_it() {
    List<DutyAction> leading =
        List.of(DutyAction.values()).stream().filter(a -> a.to() == DutyState.OVERDUE).toList();

    assertThat(leading).containsExactly(DutyAction.RUN_OUT, DutyAction.REOPEN_LATE);
  }
}
