package org.juzhen.impersonation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.impersonation.CaseWords.Addressee;

/** The words of cases of imitation. */
@MessageBundle("impersonation")
interface CaseMessages {
  @Message
  String title();

  @Message
  String add();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String name();

  @Message
  String platform();

  @Message
  String url();

  @Message
  String imitated();

  @Message
  String unit();

  @Message
  String unitId();

  @Message
  String nobodys();

  @Message
  String words();

  @Message
  String stateHead();

  @Message
  String reported();

  @Message
  String source(ImpersonationCase.Source source);

  @Message
  String times(int reports);

  @Message
  String state(CaseState state);

  @Message
  String action(CaseAction action);

  @Message
  String outcome(ImpersonationCase.Outcome outcome);

  @Message
  String ground(Ground ground);

  @Message
  String grounds();

  @Message
  String evidence();

  @Message
  String noEvidence();

  @Message
  String addEvidence();

  @Message
  String letters();

  @Message
  String noLetters();

  @Message
  String addLetter();

  @Message
  String addressee(Addressee addressee);

  @Message
  String addresseeHead();

  @Message
  String documentNo();

  @Message
  String sentOn();

  @Message
  String note();

  @Message
  String next();

  @Message
  String life();

  @Message
  String save();

  @Message
  String anyState();

  @Message
  String show();

  @Message
  String hours(int hours);

  @Message
  String reportTitle();

  @Message
  String reportIntro();

  @Message
  String reportSend();

  @Message
  String receipt();

  @Message
  String receiptHint();

  @Message
  String thanks();

  @Message
  String publicState(CaseState state);

  @Message
  String saved();

  @Message
  String file();

  @Message
  String fileHint();

  @Message
  String letterFile();
}
