package org.juzhen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Compiled;

/** What classes are called, and how long they may be; see docs/contributing.md. */
class NamesAndLengthsTest {
  private static final int LONGEST = 300;

  @Test
  void names_say_something() {
    noClasses()
        .that()
        .resideInAPackage("org.juzhen..")
        // What extends a platform library's service keeps its word.
        .and()
        .resideOutsideOfPackage("org.juzhen.connectors..")
        .should()
        .haveNameMatching(
            ".*\\.(Base|Abstract)[A-Z]\\w*|.*(Util|Utils|Helper|Manager|Impl|DTO|Service)")
        .check(Compiled.hub());
  }

  @Test
  void no_class_is_longer_than_can_be_read_nor_is_a_test() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    for (String tree : new String[] {"main/java", "test/java"}) {
      try (Stream<Path> files = Files.walk(Path.of(tree))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          if (Files.readAllLines(file).size() > LONGEST) {
            tooLong.add(file.toString());
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
