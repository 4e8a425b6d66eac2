package org.juzhen.filing;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.ChangeView;

/**
 * A line of an account's history on its page.
 *
 * @param becomes the new state where the state changed, else null
 */
public record ChangeLine(
    AccountField field,
    String before,
    String after,
    AccountStatus becomes,
    UUID filingId,
    Instant at,
    String byName) {

  static ChangeLine of(ChangeView change, FactWords words) {
    AccountField field = AccountField.of(change.field());
    return new ChangeLine(
        field,
        words.text(field, change.before()),
        words.text(field, change.after()),
        field == AccountField.STATUS ? AccountStatus.valueOf(change.after()) : null,
        change.filingId(),
        change.at(),
        change.byName());
  }
}
