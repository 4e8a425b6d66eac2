package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How often articles that really stood on a government's site are blocked: {@code mvn -Pload
 * -Dscreening.articles=<file>}, a JSON array of objects with title and body.
 */
@Tag("load")
@EnabledIfSystemProperty(named = "screening.articles", matches = ".+")
class FalseAlarmsLoadTest {

  @Test
  void few_sentences_of_real_articles_are_blocked() throws IOException {
    JsonNode articles =
        new ObjectMapper()
            .readTree(Files.readAllBytes(Path.of(System.getProperty("screening.articles"))));
    Screening screening = GivenDraft.screening();
    Map<String, Integer> counted = new TreeMap<>();
    int sentences = 0;
    int blocked = 0;

    for (JsonNode article : articles) {
      String text = article.path("title").asText() + "\n" + article.path("body").asText();
      sentences += text.split("[。！？；\\n]+").length;
      for (Finding f : screening.read(PlantedErrors.plain(text, PlantedErrors.LISTS))) {
        counted.merge(f.severity() + " " + f.rule(), 1, Integer::sum);
        if (f.severity() != Severity.HINT) {
          System.out.println(f.severity() + " " + f.rule() + " " + f.words() + " " + f.excerpt());
        }
        blocked += f.severity() == Severity.BLOCK ? 1 : 0;
      }
    }

    counted.forEach((what, count) -> System.out.println("found " + what + " " + count));
    System.out.printf(
        "%d articles, %d sentences, %d blocked: %.2f %%%n",
        articles.size(), sentences, blocked, 100.0 * blocked / sentences);
    assertThat(sentences).isPositive();
    assertThat((double) blocked / sentences).isLessThan(0.005);
  }
}
