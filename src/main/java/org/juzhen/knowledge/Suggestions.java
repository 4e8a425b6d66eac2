package org.juzhen.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.juzhen.knowledge.search.AnswerAlone.Verdict;

/**
 * What the library has to say to a message.
 *
 * @param items best first
 * @param verdict whether the first may answer without a person, or why not
 */
public record Suggestions(List<Suggestion> items, Verdict verdict) {

  /** The first may answer without a person. */
  public boolean alone() {
    return verdict == Verdict.ALONE;
  }

  /** The same, where the first is found by a wording that nobody else accepted yet. */
  Suggestions uncleared() {
    List<Suggestion> others = items.subList(1, items.size());
    return new Suggestions(
        Stream.concat(Stream.of(items.get(0).uncleared()), others.stream()).toList(), verdict);
  }

  /** The verdict in words, and whether the answer goes out without signatures. */
  public String why(Locale language) {
    KnowledgeMessages words = KnowledgeWords.in(language);
    return alone() && !items.isEmpty() && !items.get(0).isCleared()
        ? words.aloneUncleared()
        : words.verdict(verdict);
  }
}
