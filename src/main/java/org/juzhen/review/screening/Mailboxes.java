package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mailboxes at services for everybody: somebody's own, or an office that has no mailbox of the
 * government's. Shown without the name before the sign.
 */
@ApplicationScoped
class Mailboxes implements Check {
  private static final Pattern BOX =
      Pattern.compile(
          "(?i)(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?(?<at>(?:vip\\.)?(?:qq|163|126|139"
              + "|189|sina|sohu|aliyun|yeah|foxmail|gmail|hotmail|outlook|icloud|yahoo|21cn|tom)"
              + " ?\\. ?(?:com|net|cn|com\\.cn))(?![a-z0-9-]|\\.[a-z])");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      Matcher m = BOX.matcher(p.half().indexOf('@') >= 0 ? p.half() : "");
      while (m.find()) {
        report.accept(
            Finding.at(p, m.start(), m.end(), Gate.LEGAL, Severity.HINT, Rule.MAILBOX)
                .quoting("***@" + m.group("at").replace(" ", "")));
      }
    }
  }
}
