package org.juzhen.publishing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.Compiled;

/**
 * Every way by which a post, a delivery, a signature or a clearance comes into being: no file that
 * is read in, no feed, no webhook and no calendar has one of its own.
 */
class WhatMakesPostsTest {
  private static final String OURS = "org.juzhen.";

  private static final JavaClasses HUB = Compiled.hub();

  /** Who makes one; nobody else does. */
  private static final Map<String, Set<String>> MADE_BY =
      Map.of(
          "publishing.Post", Set.of("publishing.PostDesk"),
          "publishing.PostVariant", Set.of("publishing.PostDesk", "publishing.PostEditing"),
          "publishing.Delivery",
              Set.of(
                  "publishing.ScheduleDesk",
                  "publishing.JointPlans",
                  "publishing.ReplyDeliveryDesk"),
          "inbox.InquiryReply", Set.of("inbox.ReplyDesk"),
          "review.ReviewCase", Set.of("review.Submission"),
          "review.Signature", Set.of("review.DecisionDesk", "review.PaperCheckDesk"),
          "review.Clearance", Set.of("review.ReviewOutcome", "review.StandingClearanceDesk"),
          "review.StandingClearance", Set.of("review.StandingClearanceDesk"));

  private static final Pattern WRITTEN_BESIDE =
      Pattern.compile(
          "insert into (post|post_variant|delivery|inquiry_reply|review_case|review_step"
              + "|review_piece|signature|clearance|standing_clearance) ");

  @Test
  @Clause("R-IM-079")
  void only_these_make_them() {
    MADE_BY.forEach(
        (made, makers) -> {
          JavaClass type = HUB.get(OURS + made);
          Set<String> found = new TreeSet<>();
          Stream.concat(
                  type.getConstructorCallsToSelf().stream(),
                  type.getConstructorReferencesToSelf().stream())
              .map(c -> c.getOriginOwner().getName().substring(OURS.length()))
              .forEach(found::add);
          assertThat(found).as("who makes a " + made).isEqualTo(makers);
        });
  }

  @Test
  void none_is_written_by_a_statement_beside_them() {
    Set<String> beside = new TreeSet<>();
    for (JavaClass type : HUB) {
      if (WRITTEN_BESIDE.matcher(words(type)).find()) {
        beside.add(type.getName());
      }
    }
    assertThat(beside).isEmpty();
  }

  @Test
  void what_comes_in_from_outside_knows_nothing_of_posts_and_reviews() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage("org.juzhen.intake..", "org.juzhen.filing..", "org.juzhen.roster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.juzhen.publishing..", "org.juzhen.review..");
    rule.check(HUB);
    assertThat(words(HUB.get(PostDesk.class))).as("a class as it is read").contains("PostDesk");
  }

  private static String words(JavaClass type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = WhatMakesPostsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
