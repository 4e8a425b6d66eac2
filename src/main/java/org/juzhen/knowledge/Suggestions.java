package org.juzhen.knowledge;

import java.util.List;
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
}
