package org.juzhen.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.juzhen.kernel.Digests;

/**
 * An official form on paper (登记表、审核表): the same words on the screen, in Word and behind the
 * verification code.
 *
 * @param parts in the order in which they are printed
 */
public record PaperSheet(String title, List<Part> parts) {
  /** A titled block of lines. */
  public record Part(String head, List<Row> rows) {}

  /**
   * A line: what it is, and what it says.
   *
   * @param value all of it, also how words look that do not look plain
   * @param runs the same as it looks; none where all is plain
   */
  public record Row(String label, String value, List<PaperRun> runs) {
    public Row {
      runs = List.copyOf(runs);
    }

    public Row(String label, String value) {
      this(label, value, List.of());
    }

    /** What is printed. */
    public List<PaperRun> printed() {
      return runs.isEmpty() ? List.of(PaperRun.plain(value)) : runs;
    }
  }

  /** Recognises everything that the paper says; one changed sign makes it another. */
  public String digest() {
    return Digests.hex(
        parts.stream()
            .flatMap(
                p ->
                    p.rows().stream()
                        .map(r -> p.head() + "\u001f" + r.label() + "\u001f" + r.value()))
            .collect(Collectors.joining("\u001e", title + "\u001e", "")));
  }
}
