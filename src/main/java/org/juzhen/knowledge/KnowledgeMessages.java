package org.juzhen.knowledge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.knowledge.search.AnswerAlone.Verdict;
import org.juzhen.knowledge.search.Confidence;

/** The library's words. */
@MessageBundle("knowledge")
public interface KnowledgeMessages {
  @Message
  String title();

  @Message
  String state(KnowledgeState state);

  @Message
  String confidence(Confidence confidence);

  @Message
  String verdict(Verdict verdict);

  @Message
  String action(KnowledgeAction action);

  @Message
  String search();

  @Message
  String searchHint();

  @Message
  String write();

  @Message
  String edit();

  @Message
  String importFile();

  @Message
  String importHint();

  @Message
  String importColumns();

  @Message
  String importEffective();

  @Message
  String importTake();

  @Message
  String importFileField();

  @Message
  String question();

  @Message
  String questionHint();

  @Message
  String answer();

  @Message
  String answerHint();

  @Message
  String wordings();

  @Message
  String wordingsHint();

  @Message
  String candidates();

  @Message
  String candidatesHint();

  @Message
  String ofWriter();

  @Message
  String accept();

  @Message
  String refuse();

  @Message
  String takeBack();

  @Message
  String propose();

  @Message
  String proposeLabel();

  @Message
  String proposeHint();

  @Message
  String proposed();

  @Message
  String topic();

  @Message
  String basis();

  @Message
  String validUntil();

  @Message
  String validUntilHint();

  @Message
  String owner();

  @Message
  String stateLabel();

  @Message
  String save();

  @Message
  String submitAsk();

  @Message
  String renew();

  @Message
  String renewAsk();

  /** Which wording of an entry is signed. */
  @Message
  String wording(int revision);

  @Message
  String holdsForever();

  @Message
  String holdsUntil(String day);

  @Message
  String holdsEverywhere();

  @Message
  String holdsIn(String regions);

  @Message
  String withoutBasis();

  /** It would fit, but each use of it is signed. */
  @Message
  String aloneUncleared();

  /** Beside an entry of which each use is signed. */
  @Message
  String uncleared();

  @Message
  String unclearedHint();

  @Message
  String clearedUntil();

  @Message
  String underReview();

  @Message
  String renewalUnderReview();

  @Message
  String openReview();

  @Message
  String lastReview();

  @Message
  String retireAsk();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String nothingFound();

  @Message
  String found();

  @Message
  String row();

  @Message
  String outcomeLabel();

  @Message
  String written();

  @Message
  String judged();

  @Message
  String cancel();

  @Message
  String useSearch();

  @Message
  String forever();

  @Message
  String editAgain();

  @Message
  String writtenBut(String question);

  @Message
  String done(KnowledgeAction action);

  @Message
  String imported(int accepted, int rejected);

  @Message
  String fault(String field, String code);
}
