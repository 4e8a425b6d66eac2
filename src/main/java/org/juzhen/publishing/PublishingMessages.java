package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of posts and deliveries. */
@MessageBundle("publishing")
public interface PublishingMessages {
  @Message
  String posts();

  @Message
  String calendar();

  @Message
  String write();

  @Message
  String editPost();

  @Message
  String noPosts();

  @Message
  String noPostsHint();

  @Message
  String titleHead();

  @Message
  String accounts();

  @Message
  String stateHead();

  @Message
  String changed();

  @Message
  String accountCount(int count);

  @Message
  String state(PostState state);

  @Message
  String delivery(DeliveryState state);

  @Message
  String fromArticle();

  @Message
  String readArticle();

  @Message
  String editHint();

  @Message
  String noAccounts();

  @Message
  String accountsHint();

  @Message
  String body();

  @Message
  String bodyHint();

  @Message
  String summary();

  @Message
  String summaryHint();

  @Message
  String sourceUrl();

  @Message
  String sourceUrlHint();

  @Message
  String grade();

  @Message
  String save();

  @Message
  String back();

  @Message
  String edit();

  @Message
  String revision(int number);

  @Message
  String source();

  @Message
  String reviews();

  @Message
  String reviewStep(int submission, int step, int steps);

  @Message
  String nobodyToSign();

  @Message
  String noReviews();

  @Message
  String submitHint();

  @Message
  String submit();

  @Message
  String schedule();

  @Message
  String now();

  @Message
  String nowAsk(int count);

  @Message
  String at();

  @Message
  String atHint();

  @Message
  String plan();

  @Message
  String unschedule();

  @Message
  String unscheduleAsk(long planned);

  @Message
  String recall();

  @Message
  String recallAsk(long out, long planned);

  @Message
  String recallHint(long out, long planned);

  @Message
  String reason();

  @Message
  String byHand();

  @Message
  String postedAt();

  @Message
  String dueAt();

  @Message
  String nextAt();

  @Message
  String attempts(int count);

  @Message
  String look();

  @Message
  String parcel();

  @Message
  String evidence();

  @Message
  String prove();

  @Message
  String retry();

  @Message
  String retryAsk();

  @Message
  String takenBack();

  @Message
  String saved();

  @Message
  String submitted();

  @Message
  String scheduled();

  @Message
  String unscheduled();

  @Message
  String recalled();

  @Message
  String deliveryDone();

  @Message
  String fixByAuthor();

  @Message
  String fixByAdministrator();

  @Message
  String fixByNobody();

  @Message
  String recallWanted();

  @Message
  String recallByHand();

  @Message
  String recallImpossible();

  @Message
  String todayReturned(String title);

  @Message
  String todayWaiting(String title);

  @Message
  String todayFailed(String title);

  @Message
  String open();

  @Message
  String shown();

  @Message
  String preview();

  @Message
  String byHandDo();

  @Message
  String cancelOne();

  @Message
  String cancelOneAsk(String account);

  @Message
  String allStates();

  @Message
  String narrow();

  @Message
  String nothingFound();

  @Message
  String todayCleared(String title);

  @Message
  String push();

  @Message
  String pushHint();

  @Message
  String offHours();

  @Message
  String offHoursHint();

  @Message
  String pushed();

  @Message
  String notPushed();

  @Message
  String plannedBy(String name);

  @Message
  String asPlanned();

  @Message
  String planPushed();

  @Message
  String planUnpushed();

  @Message
  String archived(String day);
}
