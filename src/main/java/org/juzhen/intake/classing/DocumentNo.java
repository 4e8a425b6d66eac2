package org.juzhen.intake.classing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of documents (发文字号) as they stand in articles: {@code 国办发〔2026〕3号}. */
public final class DocumentNo {
  private static final int MOST = 20;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<code>[\\u4e00-\\u9fff]{2,12})[\\[(（〔【] ?(?<year>(?:19|20)[0-9]{2})年? ?[\\])）〕】]"
              + " ?第? ?0*(?<nth>[0-9]{1,4}) ?号");

  /** What stands before a number and is no part of it. */
  private static final Pattern BEFORE =
      Pattern.compile("^.*(?:根据|按照|依据|印发|落实|贯彻|关于|文号|通知|以及|和|与|及|由|为|见|的|将|把|对|据|照|在|了|现|从|按)");

  private DocumentNo() {}

  /** All numbers in a text, each written as GB/T 9704 has it, in the order in which they stand. */
  public static List<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher m = NUMBER.matcher(text == null ? "" : text);
    while (m.find() && found.size() < MOST) {
      String code = BEFORE.matcher(m.group("code")).replaceFirst("");
      if (code.length() > 1) {
        found.add(code + "〔" + m.group("year") + "〕" + m.group("nth") + "号");
      }
    }
    return List.copyOf(found);
  }

  /** The number as it is written everywhere, or the text as it is where it holds none. */
  public static String tidy(String written) {
    List<String> found = in(written);
    return found.isEmpty() ? (written == null ? "" : written.strip()) : found.get(0);
  }

  /** Whether a number is one of a pattern, in which a star stands for anything. */
  static boolean matches(String pattern, String number) {
    String plain = pattern.strip().replaceAll("[\\[(（【]", "〔").replaceAll("[\\])）】]", "〕");
    StringBuilder regex = new StringBuilder();
    for (String piece : plain.split("[*＊]", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(piece));
    }
    return number.matches(regex.toString());
  }
}
