package org.juzhen.upward;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Words;

/**
 * What the receiving unit decides.
 *
 * @param words why; may be left out only where it is accepted as it is
 * @param url where the portal has it already
 */
record NewDecision(
    @NotNull Kind decision,
    @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String words,
    @Size(max = 2000) @Pattern(regexp = Words.WEB) String url) {

  /** As it is, not at all, or already there. */
  enum Kind {
    ACCEPT(OfferAction.ACCEPT, "UPWARD_ACCEPTED"),
    DECLINE(OfferAction.DECLINE, "UPWARD_DECLINED"),
    KNOWN(OfferAction.KNOW, "UPWARD_KNOWN");

    private final OfferAction action;
    private final String notice;

    Kind(OfferAction action, String notice) {
      this.action = action;
      this.notice = notice;
    }

    OfferAction action() {
      return action;
    }

    /** What those below are told. */
    String notice() {
      return notice;
    }
  }

  /** A refusal says why, and "already there" says where. */
  void mustBeSaid() {
    boolean silent = words == null || words.isBlank();
    if (decision == Kind.DECLINE && silent) {
      throw KernelProblem.field("words", "REQUIRED");
    }
    if (decision == Kind.KNOWN && url == null) {
      throw KernelProblem.field("url", "REQUIRED");
    }
    if (decision != Kind.KNOWN && url != null) {
      throw KernelProblem.field("url", "WRONG_VALUE");
    }
  }

  String said() {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
