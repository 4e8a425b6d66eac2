package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KnowledgeActionTest {

  @Test
  void the_picture_in_the_documentation_is_the_table_of_actions() throws IOException {
    assertThat(Files.readString(Path.of("../docs/capabilities/knowledge.md")))
        .contains(KnowledgeAction.diagram());
  }

  @Test
  void a_retired_entry_stays_retired() {
    for (KnowledgeAction action : KnowledgeAction.values()) {
      assertThat(action.allowedFrom(KnowledgeState.RETIRED)).as(action.name()).isFalse();
    }
  }
}
