package org.juzhen.inbox;

import static org.juzhen.inbox.InquiryState.ACCEPTED;
import static org.juzhen.inbox.InquiryState.ASSIGNED;
import static org.juzhen.inbox.InquiryState.BOUNCED;
import static org.juzhen.inbox.InquiryState.CLOSED;
import static org.juzhen.inbox.InquiryState.EXPLAINED;
import static org.juzhen.inbox.InquiryState.HIDDEN;
import static org.juzhen.inbox.InquiryState.RECEIVED;
import static org.juzhen.inbox.InquiryState.REPLIED;
import static org.juzhen.inbox.InquiryState.REPLY_IN_REVIEW;
import static org.juzhen.inbox.InquiryState.SCREENED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every arrow of an inquiry's road. Nothing else changes its state. */
public enum InquiryAction {
  /** The account's unit read it and says what it is. */
  SCREEN(EnumSet.of(RECEIVED, SCREENED), SCREENED),
  /** The account's unit will not handle it: advertising, abuse, nonsense, a repetition. */
  HIDE(EnumSet.of(RECEIVED, SCREENED, BOUNCED), HIDDEN),
  /** The account's unit sends it to the department that answers. */
  ASSIGN(EnumSet.of(RECEIVED, SCREENED, BOUNCED), ASSIGNED),
  /** The department takes it. */
  ACCEPT(EnumSet.of(ASSIGNED), ACCEPTED),
  /** The department sends it back with a reason. */
  BOUNCE(EnumSet.of(ASSIGNED, ACCEPTED), BOUNCED),
  /** Once, with a reason: more working days in all. */
  EXTEND(EnumSet.of(ASSIGNED, ACCEPTED), null),
  /** The department's answer goes to review. */
  REPLY(EnumSet.of(ACCEPTED), REPLY_IN_REVIEW),
  /** The answer came back to its author. */
  RETURN_REPLY(EnumSet.of(REPLY_IN_REVIEW), ACCEPTED),
  /** The department takes its cleared answer back before it goes out. */
  TAKE_BACK_REPLY(EnumSet.of(REPLY_IN_REVIEW), ACCEPTED),
  /** The platform did not take the answer, and never will. */
  REPLY_FAILED(EnumSet.of(REPLY_IN_REVIEW), ACCEPTED),
  /** The answer is visible on the platform. */
  POST_REPLY(EnumSet.of(REPLY_IN_REVIEW), REPLIED),
  /**
   * The account is another unit's now, which begins anew; an answer on its way stays where it is.
   */
  MOVE_WITH_ACCOUNT(
      EnumSet.of(RECEIVED, SCREENED, ASSIGNED, ACCEPTED, BOUNCED, REPLY_IN_REVIEW), RECEIVED),
  /** The citizen wrote again. */
  WRITE_AGAIN(EnumSet.of(REPLIED), ACCEPTED),
  /** It cannot be done; the citizen was told why. */
  EXPLAIN(EnumSet.of(ACCEPTED), EXPLAINED),
  /** Done, with an outcome. */
  CLOSE(EnumSet.of(ACCEPTED, REPLIED), CLOSED);

  private final Set<InquiryState> from;
  private final InquiryState to;

  InquiryAction(Set<InquiryState> from, InquiryState to) {
    this.from = from;
    this.to = to;
  }

  public boolean allowedFrom(InquiryState state) {
    return from.contains(state);
  }

  InquiryState from(InquiryState state) {
    return to == null ? state : to;
  }

  /** The picture in the documentation, drawn from this table. */
  public static String diagram() {
    return "stateDiagram-v2\n"
        + Arrays.stream(values())
            .flatMap(
                a -> a.from.stream().map(f -> "  " + f + " --> " + a.from(f) + ": " + a.name()))
            .collect(Collectors.joining("\n"));
  }
}
