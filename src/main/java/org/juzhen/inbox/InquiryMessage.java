package org.juzhen.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.Ids;

/** One thing that a citizen wrote (来信). */
@Entity
class InquiryMessage {
  /** Longer than any platform allows. */
  private static final int LONGEST = 20_000;

  @Id UUID id;
  UUID inquiryId;
  UUID accountId;
  String platformMessageId;
  String original;
  String masked;

  @JdbcTypeCode(SqlTypes.JSON)
  String ticket;

  Instant writtenAt;
  Instant arrivedAt;

  protected InquiryMessage() {}

  InquiryMessage(Inquiry inquiry, IncomingMessage message, Instant at) {
    String text = message.text().replace("\u0000", "");
    id = Ids.next();
    inquiryId = inquiry.id;
    accountId = inquiry.accountId;
    platformMessageId = message.id();
    original = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    masked = PersonalData.masked(original);
    ticket = message.ticket();
    writtenAt = message.at();
    arrivedAt = at;
  }
}
