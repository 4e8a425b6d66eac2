package org.juzhen.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** When everything is handled, nothing is due: each kind of due work counts what it takes. */
@HubTest
class DueWorksRestTest {
  @Inject DueWorks due;

  @Test
  void no_kind_of_due_work_says_that_something_is_due_which_it_does_not_take() {
    assertThat(due.names()).hasSizeGreaterThan(20).doesNotHaveDuplicates();

    assertThat(due.names())
        .allSatisfy(name -> assertThatCode(() -> due.drive(name)).doesNotThrowAnyException());
  }
}
