package org.juzhen.review.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.PlainText;

/**
 * Holds past texts against a draft and against what is in force.
 *
 * @param draft the words to be tried
 * @param inForce the words of now, or null where nothing was activated yet
 */
record TrialReading(Dictionary draft, Dictionary inForce) {
  private static final int AROUND = 20;

  /** A text that was cleared. */
  record Past(UUID caseId, UUID accountId, String title, String bodyHtml, String summary) {}

  /**
   * A place in a past text.
   *
   * @param fresh the words of now do not find it
   */
  record Example(String title, String word, String excerpt, boolean fresh) {}

  /** What was found in some texts. */
  record Sum(
      int texts,
      int found,
      int fresh,
      int gone,
      Map<String, Integer> words,
      List<Example> examples,
      Past last) {}

  Sum read(List<Past> texts) {
    int found = 0;
    int fresh = 0;
    int gone = 0;
    Map<String, Integer> words = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    for (Past past : texts) {
      String text =
          past.title() + "\n" + past.summary() + "\n" + PlainText.of(past.bodyHtml()).text();
      List<Dictionary.Hit> hits = draft.in(text);
      Set<String> before = words(inForce == null ? List.of() : inForce.in(text));
      Set<String> now = words(hits);
      now.forEach(w -> words.merge(w, 1, Integer::sum));
      found += now.isEmpty() ? 0 : 1;
      fresh += before.containsAll(now) ? 0 : 1;
      gone += now.containsAll(before) ? 0 : 1;
      examples(past, text, hits, before, examples);
    }
    return new Sum(texts.size(), found, fresh, gone, words, examples, texts.get(texts.size() - 1));
  }

  private static Set<String> words(List<Dictionary.Hit> hits) {
    Set<String> words = new HashSet<>();
    hits.forEach(h -> words.add(h.entry().word()));
    return words;
  }

  private static void examples(
      Past past, String text, List<Dictionary.Hit> hits, Set<String> before, List<Example> into) {
    Set<String> said = new HashSet<>();
    for (Dictionary.Hit hit : hits) {
      String word = hit.entry().word();
      if (into.size() < DictionaryTrials.EXAMPLES && said.add(word)) {
        int from = Math.max(0, hit.from() - AROUND);
        int to = Math.min(text.length(), hit.to() + AROUND);
        String excerpt = text.substring(from, to).replace('\n', ' ');
        into.add(new Example(past.title(), word, excerpt, !before.contains(word)));
      }
    }
  }
}
