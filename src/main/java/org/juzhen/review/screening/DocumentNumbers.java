package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of documents (发文字号) in the form of GB/T 9704: full year in 〔 〕, then the number without 第
 * and without leading zeros, then 号. Orders and announcements (令、公告) count otherwise.
 */
@ApplicationScoped
class DocumentNumbers implements Check {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>[\\[(〔【〈<{]) ?(?<year>(?:19|20)[0-9]{2}|[0-9]{2})年? ?(?<close>[\\])〕】〉>}])"
              + " ?(?<nth>第?) ?(?<digits>[0-9]{1,4}) ?(?<end>号?)");
  private static final Pattern BEFORE = Pattern.compile("[\\u4e00-\\u9fa5]{1,12}(?<![年月日令告共计]) ?$");
  private static final Pattern CODE =
      Pattern.compile(
          ".*(?:发|函|办|字|通|规|文|政|传|教|税|电|议|任|请|报|治|明|监|党|委|组|宣|纪|人|财|科|建|安|环|农|水|卫|审|统).*");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      Matcher m = NUMBER.matcher(p.half());
      while (m.find()) {
        Matcher code = BEFORE.matcher(p.half()).region(Math.max(0, m.start() - 13), m.start());
        if (!isRight(m) && code.find() && isNumber(m, code.group())) {
          String written = p.text().substring(code.start(), m.end());
          report.accept(
              Finding.at(
                  p,
                  code.start(),
                  m.end(),
                  Gate.TEXT,
                  Severity.HINT,
                  Rule.DOCUMENT_NUMBER,
                  written,
                  code.group().strip() + right(m)));
        }
      }
    }
  }

  private static boolean isNumber(Matcher m, String code) {
    boolean sure = m.group("open").equals("〔");
    boolean likely = !m.group("end").isEmpty() && m.group("year").length() == 4;
    return sure || likely && CODE.matcher(code).matches();
  }

  private static boolean isRight(Matcher m) {
    return m.group("open").equals("〔")
        && m.group("close").equals("〕")
        && m.group("year").length() == 4
        && m.group("nth").isEmpty()
        && !m.group("digits").startsWith("0")
        && !m.group("end").isEmpty();
  }

  private static String right(Matcher m) {
    String year = m.group("year").length() == 4 ? m.group("year") : "20" + m.group("year");
    String number = m.group("digits").replaceFirst("^0+(?=.)", "");
    return "〔" + year + "〕" + number + "号";
  }
}
