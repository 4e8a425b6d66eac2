package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReviewDiagramTest {

  @Test
  void the_documented_diagram_is_that_of_the_rules() throws IOException {
    assertThat(Files.readString(Path.of("../docs/capabilities/review.md"))).contains(diagram());
  }

  private static String diagram() {
    StringBuilder drawn = new StringBuilder("stateDiagram-v2\n  [*] --> OPEN: SUBMIT\n");
    for (Decision decision : Decision.values()) {
      if (decision.goesOn()) {
        drawn.append("  OPEN --> OPEN: ").append(decision).append('\n');
      }
      drawn.append("  OPEN --> ").append(decision.end()).append(": ").append(decision).append('\n');
    }
    for (CaseState state : CaseState.values()) {
      if (state.endsByEdit()) {
        drawn.append("  ").append(state).append(" --> VOIDED: EDIT\n");
      }
    }
    return drawn.toString();
  }
}
