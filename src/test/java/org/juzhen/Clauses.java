package org.juzhen;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.juzhen.house.Clause;
import org.juzhen.house.Compiled;

/** The rule book's clauses (条款) and the tests that show each of them to be kept. */
record Clauses(List<Line> lines, Map<String, Set<String>> tests) {
  static final Path LIST = Path.of("../docs/clauses.tsv");
  static final Path PAGE = Path.of("../docs/clauses.md");

  /**
   * A clause of a rule document.
   *
   * @param notSoftware why no program can or should keep it, or empty
   */
  record Line(
      String id, String document, String clause, String tags, String asks, String notSoftware) {
    static Line of(String row) {
      String[] cells = row.split("\t", -1);
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
  }

  /** As they stand in the list and on the tests. */
  static Clauses read() throws IOException {
    List<Line> lines = Files.readAllLines(LIST).stream().skip(1).map(Line::of).toList();
    return new Clauses(lines, tests(allTests()));
  }

  private static JavaClasses allTests() {
    return Compiled.tests();
  }

  private static Map<String, Set<String>> tests(JavaClasses classes) {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (JavaClass type : classes) {
      type.tryGetAnnotationOfType(Clause.class).ifPresent(c -> add(tests, c, type.getSimpleName()));
      for (JavaMethod method : type.getMethods()) {
        String name = type.getSimpleName() + "." + method.getName();
        method.tryGetAnnotationOfType(Clause.class).ifPresent(c -> add(tests, c, name));
      }
    }
    return tests;
  }

  private static void add(Map<String, Set<String>> tests, Clause clause, String test) {
    for (String id : clause.value()) {
      tests.computeIfAbsent(id, x -> new TreeSet<>()).add(test);
    }
  }

  /** The clauses that a program has to keep and no test shows. */
  List<String> unshown() {
    return lines.stream()
        .filter(l -> l.notSoftware().isEmpty() && !tests.containsKey(l.id()))
        .map(Line::id)
        .toList();
  }

  /** The page for people. */
  String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Line line : lines) {
      Set<String> shown = tests.getOrDefault(line.id(), Set.of());
      page.append(
          "| %s | %s %s | %s | %s |%n"
              .formatted(
                  line.id(), line.document(), line.clause(), line.asks(), shown(line, shown)));
    }
    return page.toString();
  }

  private static String shown(Line line, Set<String> tests) {
    if (!tests.isEmpty()) {
      return "`" + String.join("`<br>`", tests) + "`";
    }
    return line.notSoftware().isEmpty()
        ? "**not shown yet**"
        : "Not software: " + line.notSoftware();
  }

  private static final String HEAD =
      """
      # Clauses and where they are kept

      Generated from `clauses.tsv` and the tests' `@Clause` marks by `mvn verify -Dwrite.clauses=true`; a test \
      compares. Clauses of the rule documents on organisation, opening, filing, change, closing, exit, interruption, \
      announcements, names and false accounts, on reposting, emergencies and archives, on review, contents and what is guarded against.

      | id | document | what it asks | shown by |
      |---|---|---|---|
      """;
}
