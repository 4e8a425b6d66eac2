package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.juzhen.bench.WordsOfChance;
import org.juzhen.house.HubTest;
import org.juzhen.review.PieceLimits;

/** All checks together, with a hundred thousand words more than come with the hub. */
@HubTest
@Tag("load")
class ScreeningSpeedTest {
  private static final int ARTICLES = 1_000;
  private static final int LENGTH = 2_000;
  private static final int WORDS = 100_000;

  @Inject Screening screening;
  @Inject DictionaryBook book;
  private final WordsOfChance chance = new WordsOfChance(4);
  private final List<String> words = chance.words(WORDS);
  private List<Dictionary> before;

  @BeforeEach
  void fill() {
    before = book.all();
    List<Dictionary.Entry> entries =
        words.stream()
            .map(w -> new Dictionary.Entry(w, Severity.HINT, Gate.TEXT, "不妥。", "No.", List.of()))
            .toList();
    Dictionary large = new Dictionary(new Dictionary.Source("大词库", 1, ""), entries);
    List<Dictionary> now = new ArrayList<>(before);
    now.add(large);
    book.follow(now);
    System.out.printf("%d words in %.1f MB%n", WORDS, large.bytes() / 1e6);
    assertThat(large.bytes()).isLessThan(20_000_000);
  }

  @AfterEach
  void restore() {
    book.follow(before);
  }

  @Test
  void a_thousand_articles_are_read_in_five_seconds_on_two_cores() throws Exception {
    List<String> texts = chance.texts(ARTICLES, LENGTH, words);
    screen(texts.subList(0, 200));

    long begun = System.nanoTime();
    int found = screen(texts);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    System.out.printf("%d articles in %d ms, %d findings%n", ARTICLES, took.toMillis(), found);
    assertThat(found).isGreaterThan(ARTICLES);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_megabyte_of_nested_markup_ends_in_time() {
    String html = "<div>".repeat(90_000) + "傻<b>逼</b>".repeat(10_000) + "</div>".repeat(70_000);
    assertThat(html.length()).isGreaterThan(900_000);

    long begun = System.nanoTime();
    List<Finding> found = screening.read(draft(html));

    assertThat(found).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  private int screen(List<String> texts) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> halves = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        int first = half;
        Callable<Integer> work =
            () -> {
              int found = 0;
              for (int i = first; i < texts.size(); i += 2) {
                found += screening.read(draft("<p>" + texts.get(i) + "</p>")).size();
              }
              return found;
            };
        halves.add(two.submit(work));
      }
      return halves.get(0).get() + halves.get(1).get();
    } finally {
      two.shutdownNow();
    }
  }

  private static Draft draft(String html) {
    return Draft.of(
        new Draft.Texts("公交线路调整", html, "", true), 0, PieceLimits.NONE, Surroundings.NONE);
  }
}
