package org.juzhen.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a document's own number (发文字号), never that of another one that it cites. */
final class DocumentNumber {
  private static final String NUMBER =
      "[\\p{IsHan}]{1,16}\\s*[〔\\[［（(]\\s*(?:19|20)\\d{2}\\s*[〕\\]］）)]\\s*(?:第\\s*)?\\d{1,5}\\s*号";

  private static final Pattern LABELLED =
      Pattern.compile("(?:发文字号|发文文号|文件编号|文\\s*号)\\s*[:：]?\\s*(" + NUMBER + ")");

  /** The text begins with it, as official documents do under their head. */
  private static final Pattern FIRST =
      Pattern.compile(
          "^[\\s\\u3000]*(?!根据|按照|依据|依照|关于|为|现|经|按|转发|贯彻|落实|详见|见|参照)("
              + NUMBER
              + ")(?!\\s*(?:文|要求|精神|规定|的|和|、|》|）|\\)))");

  private DocumentNumber() {}

  /** The number, or null. */
  static String of(String page, String body) {
    Matcher labelled = LABELLED.matcher(page);
    if (labelled.find()) {
      return bare(labelled.group(1));
    }
    Matcher first = FIRST.matcher(body);
    return first.find() ? bare(first.group(1)) : null;
  }

  private static String bare(String number) {
    return number.replaceAll("\\s+", "");
  }
}
