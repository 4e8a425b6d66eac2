package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words that matter (词库) in one version, each with its level, its gate and the sentence why. A
 * longer word that is allowed beats a shorter one that is not: 路口交通 is no finding.
 */
public final class Dictionary {
  private final Source source;
  private final List<Entry> meaning = new ArrayList<>();
  private final List<Entry> entries;
  private final WordTrie words = new WordTrie();

  /**
   * A word.
   *
   * @param rule why it matters, in Chinese
   * @param ruleEn the same in English
   * @param allow longer words in which it is harmless
   */
  public record Entry(
      String word, Severity level, Gate gate, String rule, String ruleEn, List<String> allow) {
    public Entry {
      allow = List.copyOf(allow);
    }
  }

  /**
   * Which dictionary.
   *
   * @param version its number
   * @param unitPath of the unit that keeps it, for itself and all below; empty for the whole hub
   */
  public record Source(String name, int version, String unitPath) {
    /** Whether it speaks of texts of the unit with this path. */
    boolean reaches(String path) {
      return unitPath.isEmpty() || path != null && path.startsWith(unitPath);
    }
  }

  /** A word found, by its place in the original text. */
  public record Hit(Entry entry, int from, int to) {}

  public Dictionary(Source source, List<Entry> entries) {
    this.source = source;
    this.entries = List.copyOf(entries);
    for (Entry entry : this.entries) {
      add(entry.word(), entry);
    }
    for (Entry entry : this.entries) {
      entry.allow().forEach(harmless -> add(harmless, null));
    }
    words.done();
  }

  private void add(String word, Entry entry) {
    String folded = Folded.fold(word);
    if (!folded.isEmpty() && folded.length() <= WordTrie.LONGEST) {
      words.add(folded, meaning.size());
      meaning.add(entry);
    }
  }

  public Source source() {
    return source;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** How a word is looked for; words that are looked for alike are the same. */
  public static String looked(String word) {
    return Folded.fold(word);
  }

  /**
   * Whether it can be looked for as it stands: something is left of it, not too much, and no symbol
   * is lost, as that would make another word of it.
   */
  public static boolean fits(String word) {
    int looked = looked(word).length();
    return looked > 0
        && looked <= WordTrie.LONGEST
        && word.codePoints().allMatch(c -> Character.isWhitespace(c) || !lost(c));
  }

  private static boolean lost(int c) {
    return looked(Character.toString(c)).isEmpty();
  }

  /** The words of the list in a text. */
  public List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    read(Folded.of(text), hits::add);
    return hits;
  }

  /** The words of the list in a text, without those inside of a longer one. */
  void read(Folded text, Consumer<Hit> found) {
    words.read(text.letters(), text.length(), new Sieve(text, found));
  }

  /** How many bytes the words take beside their reasons. */
  long bytes() {
    return words.bytes();
  }

  /**
   * Lets through what no harmless word, and no listed one that weighs as much, lies around. Words
   * come in the order of their beginnings, so the furthest end so far tells.
   */
  private final class Sieve implements WordTrie.Reader {
    private final Folded text;
    private final Consumer<Hit> found;
    private final int[] furthest = new int[Severity.values().length];
    private int harmless;

    Sieve(Folded text, Consumer<Hit> found) {
      this.text = text;
      this.found = found;
      Arrays.fill(furthest, -1);
    }

    @Override
    public void found(int from, int[] numbers, int[] ends, int count) {
      for (int i = count - 1; i >= 0; i--) {
        if (standsAlone(text, from, ends[i])) {
          take(meaning.get(numbers[i]), from, ends[i]);
        }
      }
    }

    private void take(Entry entry, int from, int to) {
      if (entry == null) {
        harmless = Math.max(harmless, to);
        return;
      }
      int weight = entry.level().ordinal();
      boolean covered = harmless >= to;
      for (int heavier = 0; heavier <= weight; heavier++) {
        covered |= furthest[heavier] >= to;
      }
      furthest[weight] = Math.max(furthest[weight], to);
      if (!covered) {
        found.accept(new Hit(entry, text.from(from), text.to(to - 1)));
      }
    }
  }

  /** A word in Latin letters or digits is only found whole: not {@code sb} in {@code usb}. */
  private static boolean standsAlone(Folded text, int from, int to) {
    char[] t = text.letters();
    for (int i = from; i < to; i++) {
      if (t[i] >= 0x80) {
        return true;
      }
    }
    return text.unbroken(from, to - 1)
        && !(from > 0 && isLatin(t[from - 1]))
        && !(to < text.length() && isLatin(t[to]));
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
