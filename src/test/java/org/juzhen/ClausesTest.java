package org.juzhen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the rule book asks is shown by a test, or is no matter for a program. */
class ClausesTest {
  private static final int NOT_YET = 1;

  private final Clauses clauses;

  ClausesTest() throws IOException {
    clauses = Clauses.read();
  }

  @Test
  void every_mark_on_a_test_is_a_clause_of_the_list() {
    assertThat(clauses.lines()).extracting(Clauses.Line::id).doesNotHaveDuplicates();
    assertThat(clauses.lines()).extracting(Clauses.Line::id).containsAll(clauses.tests().keySet());
  }

  /** Fewer with every change; the page names them. */
  @Test
  void hardly_a_clause_is_neither_shown_nor_no_matter_for_a_program() {
    assertThat(clauses.unshown()).hasSizeLessThanOrEqualTo(NOT_YET);
  }

  @Test
  void the_page_says_what_the_tests_show() throws IOException {
    if (Boolean.getBoolean("write.clauses")) {
      Files.writeString(Clauses.PAGE, clauses.page());
    }
    assertThat(Clauses.PAGE).hasContent(clauses.page());
  }
}
