package org.juzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.kernel.ProblemCode;

/** The sentences of refusals, as people read them. */
class ProblemTextsTest {
  private final ProblemTexts texts = new ProblemTexts();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publishing.PublishingProblem WRONG_POST_STATE publishing.PostState state",
        "publishing.PublishingProblem WRONG_DELIVERY_STATE publishing.DeliveryState state",
        "repost.RepostProblem DUTY_ENDED repost.DutyState state",
        "filing.FilingProblem WRONG_STATE filing.FilingState state",
        "upward.UpwardProblem WRONG_OFFER_STATE upward.OfferState state",
        "impersonation.ImpersonationProblem WRONG_CASE_STATE impersonation.CaseState state",
        "filing.OutsideProblem OUTSIDE_WRONG_STATE filing.OutsideState state",
        "registry.RegistryProblem ACCOUNT_NOT_THERE registry.AccountStatus status"
      })
  void a_state_is_named_in_the_readers_language_and_not_by_its_constant(String line)
      throws ClassNotFoundException {
    String[] words = line.split(" ");
    ProblemCode code = (ProblemCode) constant(words[0], words[1]);
    for (Object state : Class.forName("org.juzhen." + words[2]).getEnumConstants()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        String sentence = texts.sentence(code.with(words[3], state), language);

        assertThat(sentence).doesNotContain(((Enum<?>) state).name(), "{" + words[3] + "}");
      }
    }
  }

  private static Object constant(String type, String name) throws ClassNotFoundException {
    return Arrays.stream(Class.forName("org.juzhen." + type).getEnumConstants())
        .filter(c -> ((Enum<?>) c).name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
