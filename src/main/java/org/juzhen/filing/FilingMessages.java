package org.juzhen.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.registry.AccountDetails.UpdateCycle;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.CyberState;
import org.juzhen.registry.Platform;

/** The words of filings: kinds, states, decisions, what is missing, the ledger. */
@MessageBundle("filing")
interface FilingMessages {
  @Message
  String fault(RowFault fault);

  @Message
  String outcome(ImportReport.Outcome outcome);

  @Message
  String kind(FilingKind kind);

  @Message
  String state(FilingState state);

  @Message
  String station(FilingStation station);

  @Message
  String status(AccountStatus status);

  @Message
  String accountKind(AccountKind kind);

  @Message
  String platform(Platform platform);

  @Message
  String function(AccountFunction function);

  @Message
  String verdict(Verdict verdict);

  @Message
  String needed(Needed needed);

  @Message
  String column(LedgerSheet.Column column);

  @Message
  String field(AccountField field);

  @Message
  String ledger();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String announcement(AnnouncementKind kind);

  @Message
  String place(NoticePlace place);

  @Message
  String moment(NoticeProbe.Moment moment);

  @Message
  String probe(NoticeProbe.Outcome outcome);

  @Message
  String cause(FilingCause cause);

  @Message
  String matter(FilingKind kind);

  @Message
  String cyberState(CyberState state);

  @Message
  String updateCycle(UpdateCycle cycle);

  @Message
  String tongue(Tongue tongue);

  @Message
  String protectionLevel(String level);

  @Message
  String picture();

  @Message
  String unknownName();

  @Message
  String said(Enclosed.What what);
}
