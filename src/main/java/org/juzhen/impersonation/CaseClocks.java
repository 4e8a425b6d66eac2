package org.juzhen.impersonation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;

/**
 * What runs on a case. The texts say 及时 and 立即 without a number; the hours are the hub's own and
 * are shown as such beside the text that asks for haste.
 */
final class CaseClocks {
  private static final String NATIONAL = "国办发〔2018〕123号";
  private static final String SHAANXI = "陕政公开办〔2021〕18号";

  private CaseClocks() {}

  static List<ClockView> of(ImpersonationCase c, Instant now, Locale language) {
    return switch (c.state) {
      case REPORTED -> clock("takeUp", c, 24, basis(NATIONAL, "四(四)"), now, language);
      case VERIFYING -> clock("verify", c, 72, basis(NATIONAL, "四(四)"), now, language);
      case CONFIRMED -> clock("request", c, 24, basis(SHAANXI, "第23条(三)"), now, language);
      case REQUESTED -> clock("takeDown", c, 72, basis(NATIONAL, "四(四)"), now, language);
      case TAKEN_DOWN, POLICE, CLOSED -> List.of();
    };
  }

  private static List<ClockView> clock(
      String name, ImpersonationCase c, int hours, Basis basis, Instant now, Locale language) {
    String value = CaseTexts.in(language).hours(hours);
    return List.of(
        new ClockView(name, c.movedAt, c.movedAt.plus(Duration.ofHours(hours)), now, value, basis));
  }

  private static Basis basis(String document, String clause) {
    return new Basis(document, clause, Basis.Binds.ACCOUNT, Basis.Force.SYSTEM_DEFAULT, null);
  }
}
