package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaders' names are written right, and beside the title that they hold, as the list has it. */
@ApplicationScoped
class LeaderNames implements Check {
  private static final String OFFICE =
      "(?:副?(?:书记|省长|市长|州长|盟长|县长|区长|旗长|乡长|镇长|主席|主任|局长|厅长|处长|科长|部长|司令员|政委"
          + "|秘书长|检察长|院长|会长|组长)|常委)";
  private static final String TITLE =
      "(?:(?<level>自治区|省|市|州|盟|地|县|区|旗|乡|镇)"
          + "(?<body>委|政协|人大|纪委监委|纪委|监委|政府)(?:常委会)?)?"
          + "(?:代理?|第一|常务)?(?<core>"
          + OFFICE
          + ")";
  private static final Pattern OFFICES = Pattern.compile(TITLE);
  private static final Pattern BEFORE = Pattern.compile(TITLE + "兼?(?:同志)?[:：]?$");
  private static final Pattern AFTER =
      Pattern.compile("^[（(]?" + TITLE + "(?!医师|护师|技师|科员|台|团|级|热线|信箱|质量奖|办公|接待)");
  private static final Pattern GOES_ON =
      Pattern.compile("同志|出席|主持|强调|指出|表示|讲话|调研|会见|参加|要求|介绍|陪同|到会|在");
  private static final Pattern FORMER = Pattern.compile("(?:原|前|时任|曾任|历任|老)[^，。；]{0,12}$");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    List<KeptLists.Leader> leaders =
        draft.around().lists().leaders().stream().flatMap(List::stream).distinct().toList();
    draft
        .passages()
        .forEach(
            passage ->
                passage.each(
                    report,
                    (p, said) -> {
                      leaders.forEach(l -> titles(p, l, said));
                      new Misspelt(p, leaders, said).look();
                    }));
  }

  private static void titles(Passage p, KeptLists.Leader leader, Consumer<Finding> report) {
    String text = p.folded().text();
    String name = leader.name();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int behind = at + name.length();
      Office said = said(text, at, behind);
      if (said != null && !holds(leader, said)) {
        int from = p.folded().from(at);
        int to = p.folded().to(behind - 1);
        report.accept(
            Finding.at(
                p,
                from,
                to,
                Gate.POLITICAL,
                Severity.BLOCK,
                Rule.LEADER_TITLE,
                name,
                said.said(),
                String.join("、", leader.titles())));
      }
    }
  }

  /**
   * An office with whose it is.
   *
   * @param level of the place, for example 市, or null
   * @param body of that level, for example 委, or null
   */
  private record Office(String level, String body, String core) {
    /** The same office; what one of the two leaves unsaid is no difference. */
    boolean isSame(Office other) {
      return core.equals(other.core)
          && (level == null
              || other.level == null
              || level.equals(other.level) && body.equals(other.body));
    }

    String said() {
      return level == null ? core : level + body + core;
    }
  }

  /** The office that stands beside the name, or null; what somebody was before is not compared. */
  private static Office said(String text, int at, int behind) {
    String before = text.substring(Math.max(0, at - 24), at);
    Matcher title = BEFORE.matcher(before);
    if (title.find()) {
      return FORMER.matcher(before).find() ? null : office(title);
    }
    Matcher after = AFTER.matcher(text.substring(behind, Math.min(text.length(), behind + 14)));
    return after.find() ? office(after) : null;
  }

  private static Office office(Matcher m) {
    return new Office(m.group("level"), m.group("body"), m.group("core"));
  }

  private static boolean holds(KeptLists.Leader leader, Office said) {
    for (String title : leader.titles()) {
      Matcher held = OFFICES.matcher(title);
      while (held.find()) {
        if (office(held).isSame(said)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A name that differs by one character beside the very title that only one of the list holds. */
  private record Misspelt(
      Passage passage, List<KeptLists.Leader> leaders, Consumer<Finding> report) {

    void look() {
      for (KeptLists.Leader leader : leaders) {
        for (String title : leader.titles()) {
          if (title.length() >= 2) {
            beside(leader, title);
          }
        }
      }
    }

    private void beside(KeptLists.Leader leader, String title) {
      String text = passage.folded().text();
      int length = leader.name().length();
      for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
        int end = at + title.length();
        if (isDeputy(text, at, title)) {
          continue;
        }
        compare(leader, title, end);
        if (length > 2) {
          compare(leader, title, at - length);
          compare(leader, title, isSign(text, end, "：:（(") ? end + 1 : -1);
          compare(leader, title, isSign(text, at - 1, "（(") ? at - 1 - length : -1);
        }
      }
    }

    private static boolean isSign(String text, int at, String signs) {
      return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    /** 副市长李明 is no misspelt 市长. */
    private static boolean isDeputy(String text, int at, String title) {
      return at > 0 && text.charAt(at - 1) == '副' && !title.startsWith("副");
    }

    /** What stands at this place, where a name of the length may stand. */
    private void compare(KeptLists.Leader leader, String title, int at) {
      String text = passage.folded().text();
      String name = leader.name();
      int end = at + name.length();
      if (at < 0 || end > text.length()) {
        return;
      }
      String written = text.substring(at, end);
      if (written.equals(name)) {
        if (name.length() > 2 && isDoubled(text, end)) {
          say(leader, title, at, end + 1);
        }
      } else if (isMisspelt(written, name)) {
        say(leader, title, at, end);
      }
    }

    private boolean isMisspelt(String written, String name) {
      return (differsByOne(written, name) || isTurnedRound(written, name))
          && leaders.stream().noneMatch(l -> l.name().equals(written));
    }

    private void say(KeptLists.Leader leader, String title, int at, int end) {
      report.accept(
          Finding.at(
              passage,
              passage.folded().from(at),
              passage.folded().to(end - 1),
              Gate.POLITICAL,
              leader.name().length() > 2 ? Severity.BLOCK : Severity.ANSWER,
              Rule.LEADER_NAME,
              passage.folded().text().substring(at, end),
              title,
              leader.name()));
    }

    /** The last character twice, where no word (国庆) can begin with it. */
    private static boolean isDoubled(String text, int end) {
      return end < text.length()
          && text.charAt(end) == text.charAt(end - 1)
          && (end + 1 == text.length()
              || !Character.isIdeographic(text.charAt(end + 1))
              || GOES_ON.matcher(text).region(end + 1, text.length()).lookingAt());
    }

    /** Two neighbouring characters stand the other way round. */
    private static boolean isTurnedRound(String written, String name) {
      for (int i = 1; name.length() > 2 && i < name.length(); i++) {
        if (written.charAt(i) == name.charAt(i - 1) && written.charAt(i - 1) == name.charAt(i)) {
          String turned =
              name.substring(0, i - 1)
                  + name.charAt(i)
                  + name.charAt(i - 1)
                  + name.substring(i + 1);
          return turned.equals(written) && !turned.equals(name);
        }
      }
      return false;
    }

    private static boolean differsByOne(String written, String name) {
      int same = 0;
      for (int i = 0; i < name.length(); i++) {
        same += written.charAt(i) == name.charAt(i) ? 1 : 0;
      }
      return same == name.length() - 1 && written.chars().allMatch(Character::isIdeographic);
    }
  }
}
