package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that nothing reads is a promise without effect. */
class RulesTakeEffectTest {
  /** What no code reads yet, by the reason; whoever makes one of them work takes it out. */
  private static final Map<String, List<String>> LATER =
      Map.of(
          "what an opening and a closing need besides: looked at by who decides, not yet by the hub",
          List.of("SYSTEM_DOCUMENTS", "LEADER_IN_CHARGE", "CONTRACT_PAPERS", "CONTENT_MIGRATION"),
          "the gate asks in every place for an answer to each title that differs; no value may undo it",
          List.of("TITLE_CHANGE_CONFIRMED"),
          "questions of the public: classes of messages and surveys",
          List.of(
              "COMPLAINT_WORKING_DAYS",
              "ERROR_FORWARD_WORKING_DAYS",
              "ERROR_REPLY_WORKING_DAYS",
              "BOUNCE_WORKING_DAYS",
              "MESSAGES_PUBLIC",
              "MESSAGES_PUBLIC_COUNT",
              "MESSAGES_PUBLIC_MONTHS",
              "MESSAGE_STATISTICS_PUBLIC",
              "COMMENTS_CLOSABLE",
              "SURVEY_RESULT_MONTHS",
              "SURVEY_EMAIL_ONLY",
              "INBOX_CHECK_DAYS",
              "KNOWLEDGE_REVIEW_MONTHS"),
          "inspections: sampling, findings, bulletins and reports",
          List.of(
              "DORMANCY_ZOMBIE_DAYS",
              "UPDATE_CYCLE_REQUIRED",
              "PROFILE_REVIEW_MONTHS",
              "COLUMN_DYNAMIC_DAYS",
              "COLUMN_STATISTICS_MONTHS",
              "COLUMN_POLICY_MONTHS",
              "COLUMN_REPORT_MONTHS",
              "CHECK_CYCLE",
              "CHECK_SITE_RATIO",
              "CHECK_ACCOUNT_RATIO",
              "CHECK_PUBLISHED",
              "BULLETIN_CYCLE",
              "ASSESSMENT_CYCLE",
              "ASSESSMENT_PUBLISHED",
              "SANCTIONS",
              "REPEAT_ESCALATES",
              "ANNUAL_REPORT_DUE",
              "ANNUAL_REPORT_ACCOUNTS"),
          "security and staff over the year: checks, drills, training",
          List.of(
              "SECURITY_CHECK_MONTHS",
              "CYBERSPACE_CHECK_MONTHS",
              "DRILLS_REQUIRED",
              "TRAINING_PER_YEAR",
              "PATROL_DAILY"),
          "set for the whole hub when it is installed, not for a unit",
          List.of("LOG_MONTHS", "TWO_FACTOR"));

  @Test
  void every_rule_is_read_somewhere_or_has_its_reason() throws IOException {
    Set<String> read = read(mainCode());

    assertThat(Arrays.stream(RuleKey.values()).map(RuleKey::name).filter(k -> !read.contains(k)))
        .containsExactlyInAnyOrderElementsOf(
            new TreeSet<>(LATER.values().stream().flatMap(List::stream).toList()));
  }

  private static Set<String> read(String code) {
    return Pattern.compile("\\bRuleKey\\.([A-Z_0-9]+)\\b")
        .matcher(code)
        .results()
        .map(key -> key.group(1))
        .collect(Collectors.toSet());
  }

  private static String mainCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("main", "java"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(RulesTakeEffectTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
