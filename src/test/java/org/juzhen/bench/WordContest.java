package org.juzhen.bench;

import cn.hutool.dfa.WordTree;
import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/**
 * Texts a second in which all listed words are found, on one thread: ours, with everything folded
 * and every word's place, against another library with the same list and the same texts.
 */
final class WordContest implements Contest {
  private static final int WORDS = Integer.getInteger("bench.words", 100_000);
  private static final int TEXTS = Integer.getInteger("bench.texts", 1_000);
  private static final int LENGTH = 2_000;

  private final Rival rival;
  private List<String> texts;
  private ToIntFunction<String> ours;
  private ToIntFunction<String> theirs;

  /** Whom we are held against. */
  enum Rival {
    HUTOOL,
    HOUBB
  }

  WordContest(Rival rival) {
    this.rival = rival;
  }

  @Override
  public String name() {
    return "words against " + (rival == Rival.HUTOOL ? "hutool-dfa" : "houbb sensitive-word");
  }

  @Override
  public double goal() {
    return 3;
  }

  @Override
  public void prepare(BenchHub hub) {
    WordsOfChance chance = new WordsOfChance(20_261_122);
    List<String> words = chance.words(WORDS);
    texts = chance.texts(TEXTS, LENGTH, words);
    Dictionary dictionary = dictionary(words);
    ours = text -> dictionary.in(text).size();
    theirs = rival == Rival.HUTOOL ? hutool(words) : houbb(words);
    mustFindTheSame(dictionary, words);
  }

  static Dictionary dictionary(List<String> words) {
    return new Dictionary(
        new Dictionary.Source("bench", 1, ""),
        words.stream()
            .map(w -> new Dictionary.Entry(w, Severity.HINT, Gate.TEXT, "不妥。", "Unfit.", List.of()))
            .toList());
  }

  private static ToIntFunction<String> hutool(List<String> words) {
    WordTree tree = new WordTree();
    tree.addWords(words);
    return text -> tree.matchAllWords(text).size();
  }

  private static ToIntFunction<String> houbb(List<String> words) {
    SensitiveWordBs bs =
        SensitiveWordBs.newInstance().wordDeny(() -> words).wordAllow(List::of).init();
    return text -> bs.findAll(text).size();
  }

  /** Whoever is fast because it finds less has not won. */
  private void mustFindTheSame(Dictionary dictionary, List<String> words) {
    Set<String> listed = Set.copyOf(words);
    for (String text : texts.subList(0, 50)) {
      Set<String> found =
          dictionary.in(text).stream().map(h -> h.entry().word()).collect(Collectors.toSet());
      for (String planted : text.split("，")) {
        if (listed.contains(planted) && !found.contains(planted)) {
          throw new IllegalStateException("not found: " + planted);
        }
      }
      if (theirs.applyAsInt(text) == 0) {
        throw new IllegalStateException(rival + " finds nothing");
      }
    }
  }

  @Override
  public double ours(BenchHub hub) {
    return rate(ours);
  }

  @Override
  public double limit(BenchHub hub) {
    return rate(theirs);
  }

  private double rate(ToIntFunction<String> find) {
    long before = System.nanoTime();
    long found = 0;
    for (String text : texts) {
      found += find.applyAsInt(text);
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return texts.size() * 1e9 / (System.nanoTime() - before);
  }
}
