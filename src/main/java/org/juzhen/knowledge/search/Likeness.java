package org.juzhen.knowledge.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How alike two texts are: the weight of the characters that both have over the weight of all that
 * either has, where rare characters weigh more. Comparable between messages, which the index's own
 * score is not.
 */
final class Likeness {
  /** A library smaller than this does not know yet which characters are rare. */
  private static final int SMALL = 100;

  private final IndexReader reader;
  private final Map<String, Double> weights = new HashMap<>();

  Likeness(IndexReader reader) {
    this.reader = reader;
  }

  /** 0 (nothing in common) to 1 (the same characters). */
  double of(String one, String other) throws IOException {
    Set<String> all = new HashSet<>(Phrases.singles(one));
    Set<String> others = new HashSet<>(Phrases.singles(other));
    double shared = 0;
    double whole = 0;
    for (String token : others) {
      shared += all.contains(token) ? weight(token) : 0;
    }
    all.addAll(others);
    for (String token : all) {
      whole += weight(token);
    }
    return whole == 0 ? 0 : shared / whole;
  }

  private double weight(String token) throws IOException {
    Double known = weights.get(token);
    if (known == null) {
      int with = reader.docFreq(new Term(PhraseIndex.SINGLES, token));
      int without = Math.max(0, Math.max(reader.numDocs(), SMALL) - with);
      known = Math.log(1 + (without + 0.5) / (with + 0.5));
      weights.put(token, known);
    }
    return known;
  }
}
