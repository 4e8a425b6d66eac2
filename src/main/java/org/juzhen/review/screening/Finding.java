package org.juzhen.review.screening;

import java.util.List;

/**
 * What a check has to say about one place of a piece.
 *
 * @param acceptable whether a chief reviewer or leader may let a blocking one pass
 * @param words what fills the rule's sentence
 * @param from where it begins in the plain text of its place, or null when it has no place
 * @param to where it ends, exclusive
 * @param excerpt the words themselves, personal data masked
 * @param cards numbers of the drawn cards on which they stand, too or only
 */
public record Finding(
    Gate gate,
    Severity severity,
    boolean acceptable,
    Rule rule,
    List<String> words,
    Place place,
    Integer from,
    Integer to,
    String excerpt,
    List<Integer> cards) {
  public Finding {
    words = words.stream().map(PersonalData::masked).toList();
    excerpt = PersonalData.masked(excerpt);
    cards = List.copyOf(cards);
  }

  /** About the piece as a whole. */
  static Finding whole(Gate gate, Severity severity, Rule rule, String... words) {
    return new Finding(
        gate,
        severity,
        severity == Severity.BLOCK,
        rule,
        List.of(words),
        Place.WHOLE,
        null,
        null,
        "",
        List.of());
  }

  /** About some words of a passage, which are quoted. */
  static Finding at(
      Passage passage, int from, int to, Gate gate, Severity severity, Rule rule, String... words) {
    return new Finding(
        gate,
        severity,
        severity == Severity.BLOCK,
        rule,
        List.of(words),
        passage.place(),
        from,
        to,
        passage.text().substring(from, to),
        List.of());
  }

  /** It is answered with a written reason only, and a leader gives the last word. */
  public boolean wantsReason() {
    return severity == Severity.ANSWER && rule.needsReason();
  }

  /** The same with other words quoted, for example masked ones. */
  Finding quoting(String shown) {
    return new Finding(gate, severity, acceptable, rule, words, place, from, to, shown, cards);
  }

  /** The same, of words that stand nowhere in the text. */
  Finding withoutPlace() {
    return new Finding(gate, severity, acceptable, rule, words, place, null, null, excerpt, cards);
  }

  /** The same, but nobody may let it pass: the text has to change. */
  Finding unacceptable() {
    return new Finding(gate, severity, false, rule, words, place, from, to, excerpt, cards);
  }

  /** The same, of words that stand on these cards. */
  Finding onCards(List<Integer> numbers) {
    return new Finding(gate, severity, acceptable, rule, words, place, from, to, excerpt, numbers);
  }
}
