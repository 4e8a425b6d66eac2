package org.juzhen.review.screening;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Digests;

/**
 * The words that matter (词库), each with its level, its gate and the sentence why. A longer word
 * that is allowed beats a shorter one that is not: 路口交通 is no finding.
 */
@ApplicationScoped
class Dictionary {
  private final List<Entry> meaning = new ArrayList<>();
  private final WordAutomaton automaton;
  private final String version;

  /**
   * A word.
   *
   * @param rule why it matters, in Chinese
   * @param ruleEn the same in English
   * @param allow longer words in which it is harmless
   */
  record Entry(
      String word, Severity level, Gate gate, String rule, String ruleEn, List<String> allow) {}

  /** A word found, by its place in the original text. */
  record Hit(Entry entry, int from, int to) {}

  @Inject
  Dictionary(ObjectMapper json) {
    this(shipped(), json);
  }

  Dictionary(byte[] file, ObjectMapper json) {
    WordAutomaton.Builder words = new WordAutomaton.Builder();
    for (Entry entry : read(file, json)) {
      add(words, entry.word(), entry);
      entry.allow().forEach(harmless -> add(words, harmless, null));
    }
    automaton = words.build();
    version = Digests.hex(file).substring(0, 12);
  }

  private void add(WordAutomaton.Builder words, String word, Entry entry) {
    String folded = Folded.fold(word);
    if (!folded.isEmpty()) {
      words.add(folded, meaning.size());
      meaning.add(entry);
    }
  }

  /** Which state of the list it was, for the record. */
  String version() {
    return version;
  }

  /** The words of the list in a text, without those inside of a longer one. */
  List<Hit> in(Folded text) {
    List<WordAutomaton.Match> found = new ArrayList<>();
    automaton.matches(text.text(), m -> found.add(m));
    found.removeIf(m -> !standsAlone(text, m));
    return found.stream()
        .filter(m -> meaning.get(m.word()) != null)
        .filter(m -> found.stream().noneMatch(other -> other.covers(m)))
        .map(m -> new Hit(meaning.get(m.word()), text.from(m.from()), text.to(m.to() - 1)))
        .toList();
  }

  /** A word in Latin letters or digits is only found whole: not {@code sb} in {@code usb}. */
  private static boolean standsAlone(Folded text, WordAutomaton.Match m) {
    String t = text.text();
    boolean latin = t.substring(m.from(), m.to()).chars().allMatch(c -> c < 0x80);
    return !latin
        || text.unbroken(m.from(), m.to() - 1) && !isLatin(t, m.from() - 1) && !isLatin(t, m.to());
  }

  private static boolean isLatin(String text, int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) < 0x80
        && Character.isLetterOrDigit(text.charAt(index));
  }

  private static List<Entry> read(byte[] file, ObjectMapper json) {
    try {
      return json.readValue(file, new TypeReference<List<Entry>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary cannot be read", e);
    }
  }

  static List<Entry> shippedEntries(ObjectMapper json) {
    return read(shipped(), json);
  }

  private static byte[] shipped() {
    try (InputStream in = Dictionary.class.getResourceAsStream("/review/dictionary.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
