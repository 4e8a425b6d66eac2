package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, dates and names in a text: what must not change when it is told again (关键事实). */
final class Facts {
  private static final Pattern FACT =
      Pattern.compile(
          "[0-9]+(?:[.,:][0-9]+)*(?:%|‰|年|月|日|时|分|万|亿|元|人|户|个|项|亩|公里|米|吨|号|条|岁|次|家|套|℃|倍)*"
              + "|第?[〇零一二三四五六七八九十百千万亿两]{1,9}(?:年|月|日|时|万|亿|元|人|户|个|项|亩|公里|米|吨|号|条|岁|次|家|套|倍|成|批)"
              + "|(?:书记|市长|省长|县长|区长|州长|主席|主任|局长|厅长|部长)[\\u4e00-\\u9fa5]{2,3}"
              + "(?=(?:在|主|出|参|对|讲|指|强|要|表|说|、|，|。|作|到|深|赴|带|率|会))");

  private Facts() {}

  /** A fact and where it stands. */
  record Fact(String words, int from, int to) {}

  static List<Fact> in(String half) {
    List<Fact> facts = new ArrayList<>();
    Matcher m = FACT.matcher(half);
    while (m.find()) {
      facts.add(new Fact(m.group(), m.start(), m.end()));
    }
    return facts;
  }
}
