package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps are shown with their approval number (审图号) or taken from the standard maps (国办发〔2017〕47号
 * 四(一)).
 */
@ApplicationScoped
class MapNumbers implements Check {
  /** The word alone (审图号待定) is none. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:GS[\\u4e00-\\u9fa5]?|[\\u4e00-\\u9fa5]{1,2}S) {0,2}[(〔\\[] ?(?:19|20)[0-9]{2} ?"
              + "[)〕\\]] ?第? ?[0-9]{1,5}(?: ?号|(?<=审图号.{0,24}))");

  private static final Pattern MAP =
      Pattern.compile(
          "地图|区划图|区位图|地形图|路线图|线路图|交通图|示意图|分布图|政区图|行政区域图|疆域图|版图|影像图" + "|(?<![a-z])map(?![a-z])");
  private static final Pattern SAID =
      Pattern.compile("[见如看为下面附上][^，。；\\n]{0,8}?(?:地图|区划图|区位图|地形图|分布图)");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    String text = draft.body().text() + draft.cards().text();
    boolean shown =
        draft.pictures().stream()
            .anyMatch(
                i ->
                    MAP.matcher(simplified(i.words())).find()
                        || MAP.matcher(name(i.address())).find());
    boolean spoken = text.indexOf('图') >= 0 || text.indexOf('圖') >= 0;
    if (!shown && !spoken || isNumbered(draft)) {
      return;
    }
    if (shown) {
      report.accept(Finding.whole(Gate.LEGAL, Severity.ANSWER, Rule.MAP_WITHOUT_NUMBER));
    } else {
      said(draft, report);
    }
  }

  private static boolean isNumbered(Draft draft) {
    return draft.passages().stream()
        .filter(p -> p.half().indexOf('S') >= 0 || p.half().indexOf('s') >= 0)
        .anyMatch(p -> NUMBER.matcher(p.half()).find());
  }

  private static String simplified(String text) {
    return PlainLetters.simplified(text);
  }

  private static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** A text that speaks of its map, and has pictures. */
  private static void said(Draft draft, Consumer<Finding> report) {
    if (!said(draft, draft.body(), report)) {
      said(draft, draft.cards(), report);
    }
  }

  private static boolean said(Draft draft, Passage p, Consumer<Finding> report) {
    Matcher words = SAID.matcher(simplified(p.text()));
    boolean found = words.find();
    if (found) {
      boolean pictures = draft.media() + draft.pictures().size() > 0;
      report.accept(
          Finding.at(
              p,
              words.start(),
              words.end(),
              Gate.LEGAL,
              pictures ? Severity.ANSWER : Severity.HINT,
              Rule.MAP_WITHOUT_NUMBER));
    }
    return found;
  }
}
