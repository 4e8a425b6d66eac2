package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Digests;

/**
 * The dictionaries that come with the hub (随附词库). One file each; a line is {@code words | level |
 * gate | why in Chinese | why in English | harmless longer words}, words parted by spaces.
 */
public final class ShippedDictionaries {
  private static final int PARTS = 6;

  private ShippedDictionaries() {}

  /**
   * One that comes with the hub.
   *
   * @param digest of its words, by which a new release is known
   */
  public record Shipped(Topic topic, String digest, List<Dictionary.Entry> entries) {
    /** Its name in the hub. */
    public String name() {
      return topic.title();
    }
  }

  /** All of them, in the order of their topics. */
  public static List<Shipped> all() {
    List<Shipped> all = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String text =
          ShippedText.of("/review/dictionaries/" + topic.name().toLowerCase(Locale.ROOT) + ".txt");
      List<Dictionary.Entry> entries = new ArrayList<>();
      text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> read(l, entries));
      all.add(new Shipped(topic, Digests.hex(text), List.copyOf(entries)));
    }
    return all;
  }

  private static void read(String line, List<Dictionary.Entry> into) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != PARTS) {
      throw new IllegalStateException("a line of " + parts.length + " parts: " + line);
    }
    Severity level = Severity.valueOf(parts[1].strip());
    Gate gate = Gate.of(parts[2].strip());
    List<String> allow = words(parts[5]);
    for (String word : words(parts[0])) {
      into.add(
          new Dictionary.Entry(
              word,
              level,
              gate,
              parts[3].strip(),
              parts[4].strip(),
              allow.stream().filter(a -> holds(a, word)).toList()));
    }
  }

  private static boolean holds(String longer, String word) {
    return Dictionary.looked(longer).contains(Dictionary.looked(word));
  }

  private static List<String> words(String part) {
    return part.isBlank() ? List.of() : List.of(part.strip().split("\\s+"));
  }
}
