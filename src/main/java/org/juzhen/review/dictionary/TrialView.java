package org.juzhen.review.dictionary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a test on past texts stands.
 *
 * @param total texts of these days, or null while they are counted
 * @param texts read so far
 * @param found of these, in how many the draft finds something
 * @param fresh in how many it finds what is not found now
 * @param gone in how many something is found now that the draft does not find
 * @param current the draft was not changed since
 * @param words in how many texts, the most frequent first
 */
public record TrialView(
    UUID id,
    DictionaryTrial.State state,
    int days,
    Integer total,
    int texts,
    int found,
    int fresh,
    int gone,
    boolean current,
    Instant createdAt,
    String createdByName,
    List<Word> words,
    List<TrialReading.Example> examples) {

  /** A word and in how many texts it was found. */
  public record Word(String word, int texts) {}

  /** Still being worked on. */
  public boolean running() {
    return state == DictionaryTrial.State.WAITING || state == DictionaryTrial.State.RUNNING;
  }

  public int percent() {
    return total == null || total == 0 ? running() ? 0 : 100 : Math.min(100, texts * 100 / total);
  }

  static TrialView of(
      DictionaryTrial t,
      DictionaryVersion v,
      List<Word> words,
      List<TrialReading.Example> examples) {
    return new TrialView(
        t.id,
        t.state,
        t.days,
        t.total,
        t.texts,
        t.found,
        t.fresh,
        t.gone,
        t.changes == v.changes,
        t.createdAt,
        t.createdByName,
        words,
        examples);
  }
}
