package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses down to somebody's door: from the place to building and room, or to group and number.
 */
@ApplicationScoped
class HomeAddresses implements Check {
  private static final int LINE = 40;
  private static final String N = "[0-9〇零一二三四五六七八九十]{1,5}";
  private static final String DIGIT = "[0-9A-Z一二三四五六七八九十]";
  private static final Pattern DOOR =
      Pattern.compile(
          "[栋幢座单号组社队](?<="
              + DIGIT
              + "[栋幢座单号组社队])(?:(?<=单)元|(?<=号)楼|(?<=[栋幢座]))[^，。；：、\\n]{0,12}?"
              + "(?:"
              + N
              + "[室房户号]|[东西南北中]户|(?<=单元)"
              + N
              + "(?![0-9〇零一二三四五六七八九十年月日人户个项]))|[组社队](?<="
              + DIGIT
              + "[组社队])"
              + N
              + "号");

  /** Where it is said that somebody lives there, less is an address. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?:户[籍口]|住址?(?<![入吃衣]住))(?![房院宿建户持了民证])[所地于在]{0,2}(?:地址|所在地)?[为是:：]{0,2}"
              + "[^，。；：、\\n]{2,30}?(?:村|路|街|巷|镇|里|苑|小区|社区|花园|公寓|大道|新村|弄)"
              + "[^，。；：、\\n]{0,12}?"
              + "(?:[0-9〇零一二三四五六七八九十]{1,5}(?:号|[栋幢座]|组|队|室)(?!窗口|会议|出口|门口|文件|公告|院区|线|台|机)"
              + "|[东西南北中]户)");

  /** 12-3-1203 behind the name of an estate. */
  private static final Pattern DASHED =
      Pattern.compile("(?:小区|花园|家园|苑|新村|公寓|华庭|名城)[0-9]{1,3}-[0-9]{1,3}-[0-9]{2,4}(?![0-9-])");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\u4e00-\\u9fa5]{2,7}(?:省|自治区|市|州|盟|县|区|旗|镇|乡)|[\\u4e00-\\u9fa50-9]{1,7}"
              + "(?:街道|路|街|巷|村|社区|小区|花园|家园|苑|新村|大道)).*");
  private static final Pattern OFFICE =
      Pattern.compile("政务|行政|办公|大厦|写字楼|政府|大厅|中心|委员会|[局厅院馆所]|公司|广场");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      Matcher door = DOOR.matcher(p.half());
      while (door.find()) {
        look(p, door.start(), door.end(), report);
      }
      if (p.half().indexOf('住') >= 0 || p.half().indexOf('户') >= 0) {
        find(p, HOME, report);
      }
      if (p.half().indexOf('-') >= 0) {
        find(p, DASHED, report);
      }
    }
  }

  private static void find(Passage p, Pattern pattern, Consumer<Finding> report) {
    Matcher m = pattern.matcher(p.half());
    while (m.find()) {
      if (!OFFICE.matcher(m.group()).find()) {
        report.accept(
            Finding.at(p, m.start(), m.end(), Gate.LEGAL, Severity.ANSWER, Rule.HOME_ADDRESS)
                .quoting(masked(m.group())));
      }
    }
  }

  private static void look(Passage p, int door, int end, Consumer<Finding> report) {
    int from = door;
    while (from > 0
        && door - from < LINE
        && "，。；：:,;！？、（( \n".indexOf(p.text().charAt(from - 1)) < 0) {
      from--;
    }
    Matcher place = PLACE.matcher(p.text()).region(from, door);
    if (place.find()) {
      String words = p.text().substring(place.start(), end);
      boolean office = OFFICE.matcher(words).find();
      report.accept(
          Finding.at(
                  p,
                  place.start(),
                  end,
                  Gate.LEGAL,
                  office ? Severity.HINT : Severity.ANSWER,
                  Rule.HOME_ADDRESS)
              .quoting(masked(words)));
    }
  }

  private static String masked(String words) {
    return words.replaceAll("[0-9０-９〇零一二三四五六七八九十]", "*");
  }
}
