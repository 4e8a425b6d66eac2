package org.juzhen.repost.outdated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutdatedActionTest {

  @Test
  void the_diagram_in_the_documentation_is_the_table() throws IOException {
    String page = Files.readString(Path.of("../docs/capabilities/repost.md"));

    assertThat(page).contains(OutdatedAction.diagram().strip());
  }

  @Test
  void what_is_done_stays_done() {
    assertThat(List.of(OutdatedAction.values()))
        .noneMatch(a -> a.isAllowedFrom(OutdatedState.DONE));
  }

  @Test
  void a_person_never_says_what_only_the_hub_can_see() {
    for (OutdatedKind kind : OutdatedKind.values()) {
      assertThat(OutdatedHow.forPeople(kind))
          .isNotEmpty()
          .doesNotContain(OutdatedHow.RECALLED, OutdatedHow.SUPERSEDED);
    }
    assertThat(OutdatedHow.forPeople(OutdatedKind.TAKE_DOWN))
        .doesNotContain(OutdatedHow.UNAFFECTED);
  }
}
