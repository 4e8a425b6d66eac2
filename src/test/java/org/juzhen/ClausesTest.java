package org.juzhen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the rule book asks is shown by a test, or is no matter for a program. */
class ClausesTest {
  private final Clauses clauses;

  ClausesTest() throws IOException {
    clauses = Clauses.read();
  }

  @Test
  void every_mark_on_a_test_is_a_clause_of_the_list() {
    assertThat(clauses.lines()).extracting(Clauses.Line::id).doesNotHaveDuplicates();
    assertThat(clauses.lines()).extracting(Clauses.Line::id).containsAll(clauses.tests().keySet());
  }

  @Test
  void no_clause_is_neither_shown_nor_given_a_reason() {
    assertThat(clauses.unshown()).isEmpty();
  }

  @Test
  void the_page_says_what_the_tests_show() throws IOException {
    if (Boolean.getBoolean("write.clauses")) {
      Files.writeString(Clauses.PAGE, clauses.page());
    }
    assertThat(Clauses.PAGE).hasContent(clauses.page());
  }
}
