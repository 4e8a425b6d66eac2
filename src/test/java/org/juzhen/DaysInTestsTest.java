package org.juzhen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A test that asks a machine for its day runs into yesterday for eight hours of every day. */
class DaysInTestsTest {
  @Test
  void whoever_asks_for_the_day_says_whose_day() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .check(new ClassFileImporter().importPackages("org.juzhen"));
  }
}
