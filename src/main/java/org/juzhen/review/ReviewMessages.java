package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.kernel.Role;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.Severity;

/** The words of the review pages. */
@MessageBundle("review")
interface ReviewMessages {
  @Message
  String title();

  @Message
  String queueEmpty();

  @Message
  String queueEmptyHint();

  @Message
  String waiting(int count);

  @Message
  String openOne();

  @Message
  String before();

  @Message
  String article();

  @Message
  String draft();

  @Message
  String changes();

  @Message
  String noChanges();

  @Message
  String source();

  @Message
  String findings();

  @Message
  String noFindings();

  @Message
  String offList();

  @Message
  String reasonNeeded();

  @Message
  String openFindings(long count);

  @Message
  String show();

  @Message
  String accounts(int count);

  @Message
  String typedBy(String names);

  @Message
  String typedProven();

  @Message
  String typedUnproven();

  @Message
  String gates();

  @Message
  String gatesHint();

  @Message
  String yes();

  @Message
  String note();

  @Message
  String noteHint();

  @Message
  String approve();

  @Message
  String sign();

  @Message
  String giveBack();

  @Message
  String reject();

  @Message
  String approveAsk();

  @Message
  String signAsk(int count);

  @Message
  String rejectAsk();

  @Message
  String letPass();

  @Message
  String letPassReason();

  @Message
  String unanswered();

  @Message
  String nobodyToSign();

  @Message
  String notYours(String role);

  @Message
  String submittedAs(int submission);

  @Message
  String author();

  @Message
  String unit();

  @Message
  String archive();

  @Message
  String back();

  @Message
  String doneApproved();

  @Message
  String doneCleared(int count);

  @Message
  String doneReturned();

  @Message
  String doneRejected();

  @Message
  String doneLetPass();

  @Message
  String todayWaits(String title);

  @Message
  String todaySign(String title);

  @Message
  String gate(Gate gate);

  @Message
  String question(Gate gate);

  @Message
  String severity(Severity severity);

  @Message
  String place(Place place);

  @Message
  String answer(Answer answer);

  @Message
  String caseState(CaseState state);

  @Message
  String stepState(StepState state);

  @Message
  String role(Role role);

  @Message
  String station(ReviewStation station);

  @Message
  String grade(Grade grade);

  @Message
  String nextIs(String title);

  @Message
  String nextOne();

  @Message
  String pace(long hours, int minutes, int percent);

  @Message
  String paceLate(int limit);

  @Message
  String since(int submission);

  @Message
  String sinceSigned(int submission, String name);

  @Message
  String sinceNothing();

  @Message
  String sinceNew();

  @Message
  String batchTitle();

  @Message
  String batchHint();

  @Message
  String batchSign();

  @Message
  String batchAsk();

  @Message
  String batchPick(String title);

  @Message
  String batchDone(int signed, int refused);

  @Message
  String batchRefusal(BatchRefusal refusal);

  @Message
  String doneAssessed();

  @Message
  String observed();

  @Message
  String observedHint();

  @Message
  String endedReading();

  @Message
  String endedReadingHint();

  @Message
  String stuckReading();

  @Message
  String outdated();

  @Message
  String outdatedHint();

  @Message
  String readAgain();

  @Message
  String readAgainLink();

  @Message
  String stillStands();

  @Message
  String stillStandsLink();

  @Message
  String readAgainWhy();

  @Message
  String outsideHands();

  @Message
  String asked();

  @Message
  String askedLink();

  @Message
  String assess(Assessment assessment);

  @Message
  String assessAsk(String assessment);

  @Message
  String tabQueue();

  @Message
  String tabOutside();

  @Message
  String tabStatistics();
}
