package org.juzhen.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** What a page says to somebody who is refused, held against the sentence of the code. */
final class Sentences {
  private static final Path PROBLEMS = Path.of("main/resources/problems");

  private Sentences() {}

  /** What the page shows to its reader, in one line. */
  static String shown(String page) {
    return Jsoup.parse(page).text();
  }

  /** The parts of the code's sentence between the things that it names; never none. */
  static List<String> parts(String code) {
    List<String> parts =
        Stream.of(sentence(code).split("\\{[^}]*}"))
            .map(String::strip)
            .filter(part -> part.length() > 1)
            .toList();
    assertThat(parts).as("the sentence of " + code).isNotEmpty();
    return parts;
  }

  private static String sentence(String code) {
    try (Stream<Path> files = Files.list(PROBLEMS)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith("_zh.properties"))
              .map(Sentences::read)
              .map(all -> all.getProperty(code))
              .filter(sentence -> sentence != null)
              .toList();
      assertThat(found).as("capabilities that say " + code).hasSize(1);
      return found.get(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties read(Path file) {
    Properties all = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      all.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }
}
