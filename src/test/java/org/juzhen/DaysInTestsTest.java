package org.juzhen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Compiled;

/** A test that asks a machine for its day runs into yesterday for eight hours of every day. */
class DaysInTestsTest {
  @Test
  void whoever_asks_for_the_day_says_whose_day() {
    ArchRule machine = noClasses().should().callMethod(LocalDate.class, "now");

    machine.check(Compiled.hub());
    machine.check(Compiled.tests());
  }
}
