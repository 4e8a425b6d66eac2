package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnusualCharactersTest {
  private static final int PARTS = 5;
  private static final int CONTEXT = 6;

  private final LanguageBook book = new LanguageBook();
  private final UnusualCharacters check = new UnusualCharacters(book);

  @Test
  void a_character_that_is_taken_for_another_is_pointed_at_and_never_more_than_a_hint() {
    List<Finding> found = GivenDraft.read(check, "请有关单位做好准备，落实安全生产责认制。");

    assertThat(found).extracting(Finding::severity).containsOnly(Severity.HINT);
    assertThat(found).extracting(f -> f.words().get(1)).containsExactly("责任制");
  }

  @Test
  void what_the_hub_has_read_itself_is_silent() {
    assertThat(GivenDraft.read(check, ShippedText.of("/review/language.txt"))).isEmpty();
  }

  @Test
  void a_model_that_was_kept_says_the_same() {
    LanguageModel model = new LanguageModel.Reading().read("安全生产责任制，安全生产").model();

    LanguageModel again = LanguageModel.of(model.bytes());

    assertThat(again.pair('安', '全')).isEqualTo(2);
    assertThat(again.triple('责', '任', '制')).isEqualTo(1);
    assertThat(again.triple('全', '安', '生')).isZero();
  }

  /** Wrong characters are planted in texts that the model has not read, one in each. */
  @Test
  void planted_errors_are_found_and_correct_texts_left_alone() throws IOException {
    List<String> texts = answers();
    Confusables confusables = Confusables.shipped();
    Random chance = new Random(12);
    int planted = 0;
    int found = 0;
    int rightly = 0;
    int wrongly = 0;
    int silent = 0;
    for (int part = 0; part < PARTS; part++) {
      book.follow("/" + part + "/", model(texts, part));
      for (int i = part; i < texts.size(); i += PARTS) {
        String text = texts.get(i);
        int place = place(text, confusables, chance);
        if (place < 0) {
          continue;
        }
        String others = confusables.of(text.charAt(place));
        char wrong = others.charAt(chance.nextInt(others.length()));
        String bad = text.substring(0, place) + wrong + text.substring(place + 1);
        planted++;
        boolean hit = false;
        for (Finding f : GivenDraft.read(check, GivenDraft.body(bad).by("/" + part + "/"))) {
          boolean there = f.from() <= place && place < f.to();
          hit |= there;
          rightly += there ? 1 : 0;
          wrongly += there ? 0 : 1;
        }
        found += hit ? 1 : 0;
        silent += GivenDraft.read(check, GivenDraft.body(text).by("/" + part + "/")).size();
      }
    }
    double recall = (double) found / planted;
    double precision = (double) rightly / (rightly + wrongly);
    System.out.printf(
        "hints: planted %d, recall %.2f, precision %.2f, %d false in %d correct texts%n",
        planted, recall, precision, silent, planted);

    assertThat(recall).isGreaterThan(0.2);
    assertThat(precision).isGreaterThan(0.85);
  }

  private static LanguageModel model(List<String> texts, int without) {
    LanguageModel.Reading reading = LanguageBook.beginning();
    for (int i = 0; i < texts.size(); i++) {
      if (i % PARTS != without) {
        reading.read(texts.get(i));
      }
    }
    return reading.model();
  }

  private static int place(String text, Confusables confusables, Random chance) {
    for (int tries = 0; tries < 200; tries++) {
      int i = CONTEXT + chance.nextInt(Math.max(1, text.length() - 2 * CONTEXT));
      if (i < text.length() && !confusables.of(text.charAt(i)).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> answers() throws IOException {
    List<String> answers = new ArrayList<>();
    for (String line : ShippedText.of("/demo/knowledge.jsonl").lines().toList()) {
      JsonNode entry = new ObjectMapper().readTree(line);
      answers.add(entry.get("answer").asText());
    }
    return answers;
  }
}
