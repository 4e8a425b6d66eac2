package org.juzhen.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.channel.IncomingMessage;

/** The inbox's words. */
@MessageBundle("inbox")
public interface InboxMessages {
  @Message
  String title();

  @Message
  String state(InquiryState state);

  @Message
  String category(Category category);

  @Message
  String outcome(Outcome outcome);

  @Message
  String kind(IncomingMessage.Kind kind);

  @Message
  String running();

  @Message
  String every();

  @Message
  String number();

  @Message
  String what();

  @Message
  String account();

  @Message
  String department();

  @Message
  String received();

  @Message
  String clock();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String conversation();

  @Message
  String citizen();

  @Message
  String eye();

  @Message
  String answer();

  @Message
  String answerHint();

  @Message
  String send();

  @Message
  String suggestions();

  @Message
  String useThis();

  @Message
  String editThis();

  @Message
  String moderate();

  @Message
  String valuable();

  @Message
  String hide();

  @Message
  String reason();

  @Message
  String assign();

  @Message
  String assignTo();

  @Message
  String accept();

  @Message
  String bounce();

  @Message
  String extend();

  @Message
  String close();

  @Message
  String outcomeLabel();

  @Message
  String note();

  @Message
  String noteHint();

  @Message
  String earlier();

  @Message
  String open();

  @Message
  String back();

  @Message
  String review();

  @Message
  String returned();

  @Message
  String posted();

  @Message
  String cleared();

  @Message
  String replyFailed();

  @Message
  String takenBack();

  @Message
  String takeBack();

  @Message
  String takeBackHint();

  @Message
  String outcomeShown();

  @Message
  String noSuggestion();

  @Message
  String categoryLabel();

  @Message
  String filter();

  @Message
  String link();

  @Message
  String choose();

  @Message
  String todayLine(String state, String summary);

  @Message
  String confidence(org.juzhen.knowledge.search.Confidence confidence);

  @Message
  String readingTrouble(long posts, int failures);

  @Message
  String readingAgain();

  @Message
  String grade();

  @Message
  String gradeMore();

  @Message
  String planKept();
}
