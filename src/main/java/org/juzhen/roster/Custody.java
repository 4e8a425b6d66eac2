package org.juzhen.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Ids;
import org.juzhen.registry.Account;
import org.juzhen.registry.Masked;

/** That a person keeps the login of an account (登录保管), from a moment to another. */
@Entity
class Custody {
  @Id UUID id;
  UUID accountId;
  UUID unitId;
  UUID holderId;
  String boundPhone;
  String boundMail;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> devices;

  Instant since;
  Instant endedAt;
  @Version int version;

  protected Custody() {}

  Custody(Account account, UUID holder, CustodyWords words, Instant at) {
    id = Ids.next();
    accountId = account.id();
    unitId = account.unitId();
    holderId = holder;
    since = at;
    say(words);
  }

  /** Whoever receives a login says anew to what it is bound. */
  static Custody after(Custody before, UUID holder, Instant at) {
    Custody next = new Custody();
    next.id = Ids.next();
    next.accountId = before.accountId;
    next.unitId = before.unitId;
    next.holderId = holder;
    next.devices = List.of();
    next.since = at;
    return next;
  }

  /** Of number and mail only a part is kept. */
  final void say(CustodyWords words) {
    boundPhone = Masked.phone(words.boundPhone());
    boundMail = Masked.mail(words.boundMail());
    devices = words.devices() == null ? List.of() : List.copyOf(words.devices());
  }

  void end(Instant at) {
    endedAt = at;
  }
}
