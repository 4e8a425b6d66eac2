package org.juzhen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Compiled;
import org.juzhen.kernel.ProblemCode;

/** Whatever people read is there in Chinese and in English, and lies where texts belong. */
class TextsTest {
  private static final Path RESOURCES = Path.of("main/resources");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern NOTICE_KIND =
      Pattern.compile("(?:\\bto(?:Role|Person)\\(|String kind =)\\s*\"([A-Z0-9_]+)\"");

  private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s][^=\\n]*)=");

  /**
   * Java that speaks before any text can be loaded, or whose characters are data: what ledgers,
   * pages and officials write is Chinese whatever the reader speaks. The demo's world is Chinese.
   */
  private static final Set<String> MAY_SPEAK =
      Set.of(
          "DataDirectory.java",
          "DemoRemains.java",
          "DemoSimulator.java",
          "DemoStage.java",
          "FeedReader.java",
          "FirstAdministrator.java",
          "FrontPort.java",
          "Hub.java",
          "Platform.java",
          "Needed.java",
          "SponsorRules.java",
          "Vacancy.java",
          "PageReader.java",
          "SourceTable.java",
          "SourceTier.java",
          "DocumentNo.java",
          "Kinship.java",
          "BodyFinder.java",
          "DocumentNumber.java",
          "FileLink.java",
          "Likeness.java",
          "SameArticle.java",
          "TolerantDates.java",
          "RegionNames.java",
          "LedgerDates.java",
          "Advertising.java",
          "CaseClocks.java",
          "FirstRendering.java",
          "SecrecyMarks.java",
          "Shortening.java",
          "PlainLetters.java",
          "Topic.java",
          "WordFile.java",
          "TemplateBounds.java");

  /** Known debt: reasons that are stored with a delivery in Chinese instead of by their code. */
  private static final Set<String> STORED_IN_CHINESE = Set.of("ClaimDesk.java", "Reach.java");

  /** Known debt: sentences that lost their page. */
  private static final Set<String> NOT_SAID_YET =
      Set.of(
          "emergency:accountsBelow",
          "emergency:calendar",
          "review:accounts",
          "review:nextOne",
          "review:unit",
          "review:yes");

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @Test
  void every_refusal_has_its_sentence_in_both_languages() throws Exception {
    Set<String> missing = new TreeSet<>();
    TreeMap<String, String> owners = new TreeMap<>();
    for (ProblemCode code : codes()) {
      String capability = code.getClass().getName().split("\\.")[2];
      for (String language : List.of("zh", "en")) {
        Path file = RESOURCES.resolve("problems/" + capability + "_" + language + ".properties");
        if (!Files.exists(file) || !read(file).containsKey(code.name())) {
          missing.add(capability + "_" + language + ": " + code.name());
        }
      }
      String other = owners.put(code.name(), code.getClass().getName());
      assertThat(other).as("code %s is used twice", code.name()).isNull();
    }
    assertThat(missing).isEmpty();
  }

  private static List<ProblemCode> codes() throws ClassNotFoundException {
    List<ProblemCode> codes = new ArrayList<>();
    for (JavaClass type : Compiled.hub()) {
      if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
        for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
          codes.add((ProblemCode) constant);
        }
      }
    }
    assertThat(codes).isNotEmpty();
    return codes;
  }

  @Test
  void every_bundle_says_the_same_in_both_languages() throws IOException {
    for (String folder : List.of("messages", "problems", "notices", "formats")) {
      for (Path chinese : files("main/resources/" + folder, "_zh.properties")) {
        Path english = Path.of(chinese.toString().replace("_zh.properties", "_en.properties"));
        assertThat(read(english).stringPropertyNames())
            .as(english.toString())
            .containsExactlyInAnyOrderElementsOf(read(chinese).stringPropertyNames());
      }
    }
  }

  /** The later of two would silently stand for both. */
  @Test
  void no_key_stands_twice_in_a_bundle() throws IOException {
    Set<String> twice = new TreeSet<>();
    for (String folder : List.of("messages", "problems", "notices", "formats")) {
      for (Path file : files("main/resources/" + folder, ".properties")) {
        Set<String> known = new TreeSet<>();
        KEY.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !known.add(key))
            .forEach(key -> twice.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(twice).isEmpty();
  }

  /** What nobody says is translated, read and changed for nothing. */
  @Test
  void every_sentence_is_said_by_a_page_or_by_code() throws IOException {
    StringBuilder pages = new StringBuilder();
    for (Path file : files("main/resources/templates", "")) {
      pages.append(Files.isRegularFile(file) ? Files.readString(file) : "");
    }
    Set<String> said = said(pages);
    Set<String> unsaid = new TreeSet<>();
    for (JavaClass bundle : Compiled.hub()) {
      if (bundle.isAnnotatedWith(MessageBundle.class)) {
        String name = bundle.getAnnotationOfType(MessageBundle.class).value();
        bundle.getMethods().stream()
            .filter(m -> m.getAccessesToSelf().isEmpty())
            .map(m -> name + ":" + m.getName())
            .filter(key -> !said.contains(key))
            .forEach(unsaid::add);
      }
    }
    unsaid.removeAll(NOT_SAID_YET);
    assertThat(unsaid).isEmpty();
  }

  /** By its name, or a constant's name put behind it. */
  private static Set<String> said(CharSequence pages) {
    return Stream.of(
            "\\b(\\w+):(\\w+)\\b",
            "words:of\\('(\\w+)',\\s*'(\\w+?)_\\$?'",
            "texts='(\\w+)' key='(\\w+?)_\\$?'")
        .flatMap(way -> Pattern.compile(way).matcher(pages).results())
        .map(found -> found.group(1) + ":" + found.group(2))
        .collect(Collectors.toSet());
  }

  @Test
  void every_notice_has_its_sentence() throws IOException {
    Set<String> known =
        read(RESOURCES.resolve("notices/notices_zh.properties")).stringPropertyNames();
    Set<String> missing = new TreeSet<>();
    for (Path file : files("main/java", ".java")) {
      NOTICE_KIND
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(kind -> known.stream().noneMatch(key -> says(key, kind)))
          .forEach(kind -> missing.add(file.getFileName() + ": " + kind));
    }
    assertThat(missing).isEmpty();
  }

  /** A kind that ends in an underscore is put together with a state's name. */
  private static boolean says(String key, String kind) {
    return kind.endsWith("_") ? key.startsWith(kind) : key.equals(kind);
  }

  /** An empty short name may be stored; a list without names helps nobody. */
  @Test
  void no_statement_takes_an_empty_short_name_for_a_name() throws IOException {
    Pattern bare = Pattern.compile("coalesce\\(\\s*\\w+\\.short_name");
    Set<String> wrong = new TreeSet<>();
    for (Path file : files("main/java", ".java")) {
      String statements = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
      if (bare.matcher(statements).find()) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void templates_hold_no_texts() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : files("main/resources/templates", ".html")) {
      // The name of a language is written in that language, whatever the page speaks.
      String text = Files.readString(file).replace("中文", "");
      if (CHINESE.matcher(text).find()) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void templates_run_nothing_and_style_nothing_by_themselves() throws IOException {
    Pattern inline = Pattern.compile("<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=|<style");
    Set<String> wrong = new TreeSet<>();
    for (Path file : files("main/resources/templates", ".html")) {
      List<String> lines = Files.readAllLines(file);
      if (inline.matcher(String.join("\n", lines)).find() || lines.size() > 120) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void java_speaks_through_bundles() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : files("main/java", ".java")) {
      boolean spoken =
          Files.readAllLines(file).stream()
              .map(line -> line.replaceAll("//.*|^\\s*/?\\*.*", ""))
              .anyMatch(line -> CHINESE.matcher(line).find());
      // What reads Chinese knows the words it looks for.
      boolean demo =
          file.toString().contains("/demo/") || file.toString().contains("/review/screening/");
      String name = file.getFileName().toString();
      if (spoken && !demo && !MAY_SPEAK.contains(name) && !STORED_IN_CHINESE.contains(name)) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }
}
