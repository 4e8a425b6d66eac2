package org.juzhen.intake;

import java.util.List;

/**
 * What came in of a paste, to be shown before anything is saved (粘贴结果).
 *
 * @param html sanitised; a picture that was kept is {@code file:DIGEST}
 * @param title what the page seems to be called, or null; likewise the other guesses
 * @param publishedAt as a form takes it, a day alone where no hour is written
 * @param pictures how many were kept
 * @param said what came in, in the reader's language
 */
public record Pasted(
    String html,
    String title,
    String source,
    String publishedAt,
    String documentNo,
    String url,
    int words,
    int tables,
    int pictures,
    String said,
    List<Missing> missing) {

  /**
   * A kind of thing that did not come in.
   *
   * @param names what some of them are called, possibly empty
   * @param sentence what is wrong and what to do, in the reader's language
   */
  public record Missing(PasteFault fault, int count, String names, String sentence) {
    Missing saying(String words) {
      return new Missing(fault, count, names, words);
    }
  }

  Pasted saying(String words, List<Missing> inWords) {
    return new Pasted(
        html,
        title,
        source,
        publishedAt,
        documentNo,
        url,
        this.words,
        tables,
        pictures,
        words,
        inWords);
  }
}
