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
}
