package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The items of real material, one row each, held against docs/real-input.md. Files that the page
 * does not know are only printed; of a file that it knows it must say exactly what was seen.
 */
final class RealReport {
  private static final Path PAGE = Path.of("../docs/real-input.md");

  private final List<RealItem> items = new ArrayList<>();

  void add(RealItem item) {
    items.add(item);
  }

  /** Prints all rows and what was counted, and fails where the page says otherwise. */
  void compare() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    items.forEach(i -> System.out.println(i.row()));
    items.forEach(i -> i.count(counted));
    counted.forEach((what, count) -> System.out.println(count + " x " + what));
    System.out.println(items.size() + " items");

    Set<String> seen = items.stream().map(RealItem::file).collect(Collectors.toSet());
    List<String> told =
        Files.readAllLines(PAGE).stream()
            .filter(row -> row.startsWith("| ") && seen.contains(RealItem.fileOf(row.substring(2))))
            .toList();
    Set<String> known =
        told.stream().map(row -> RealItem.fileOf(row.substring(2))).collect(Collectors.toSet());
    assertThat(items.stream().filter(i -> known.contains(i.file())).map(RealItem::row))
        .as("docs/real-input.md")
        .containsExactlyElementsOf(told);
  }
}
