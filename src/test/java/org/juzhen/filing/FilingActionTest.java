package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.juzhen.kernel.Problem;

class FilingActionTest {
  /** What every kind can do, state by state; written down apart from the table in the code. */
  private static final Map<FilingState, String> EVERY_KIND =
      Map.of(
          FilingState.DRAFT, "EDIT SUBMIT WITHDRAW",
          FilingState.RETURNED, "EDIT SUBMIT WITHDRAW",
          FilingState.IN_APPROVAL, "FILE PASS REJECT RETURN WITHDRAW",
          FilingState.FILED, "ANNOUNCE",
          FilingState.REJECTED, "",
          FilingState.LAPSED, "",
          FilingState.WITHDRAWN, "");

  private static final Map<String, String> BESIDES =
      Map.of(
          "OPEN FILED", "LAPSE RECORD REGISTER",
          "OPEN LAPSED", "EXPLAIN",
          "SUSPEND IN_APPROVAL", "REPORT",
          "SUSPEND FILED", "REPORT",
          "EXIT FILED", "CLEAN_UP");

  @Test
  void the_picture_in_the_documents_is_the_table_in_the_code() throws IOException {
    Path page = Path.of("..", "docs", "capabilities", "filing.md");

    assertThat(Files.readString(page)).contains(FilingAction.diagram());
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "WITHDRAWN"})
  void nothing_leads_out_of_what_has_ended(FilingState state) {
    for (FilingKind kind : FilingKind.values()) {
      for (FilingAction action : FilingAction.values()) {
        assertThatThrownBy(() -> action.leadsFrom(kind, state)).isInstanceOf(Problem.class);
      }
    }
  }

  static Stream<Arguments> everyKindInEveryState() {
    return Arrays.stream(FilingKind.values())
        .flatMap(
            kind -> Arrays.stream(FilingState.values()).map(state -> Arguments.of(kind, state)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryState")
  void a_filing_moves_by_the_actions_of_its_kind_and_state_alone(
      FilingKind kind, FilingState state) {
    Set<String> wanted = words(EVERY_KIND.get(state));
    wanted.addAll(words(BESIDES.getOrDefault(kind + " " + state, "")));

    Set<String> allowed = new TreeSet<>();
    for (FilingAction action : FilingAction.values()) {
      if (moves(action, kind, state)) {
        allowed.add(action.name());
      }
    }

    assertThat(allowed).isEqualTo(wanted);
  }

  private static Set<String> words(String list) {
    return new TreeSet<>(list.isEmpty() ? Set.of() : Set.of(list.split(" ")));
  }

  private static boolean moves(FilingAction action, FilingKind kind, FilingState state) {
    try {
      return action.leadsFrom(kind, state) != null;
    } catch (Problem no) {
      assertThat(no).hasMessageContaining("WRONG_STATE");
      return false;
    }
  }

  @Test
  void only_the_hub_lets_a_filing_lapse() {
    assertThat(EnumSet.allOf(FilingAction.class))
        .filteredOn(FilingAction::isTheHubs)
        .containsExactly(FilingAction.LAPSE);
  }
}
