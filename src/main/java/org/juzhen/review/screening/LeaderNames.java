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
  private static final Pattern BEFORE =
      Pattern.compile("(?:代理?|第一|常务)?" + OFFICE + "(?:兼)?(?:同志)?$");
  private static final Pattern AFTER =
      Pattern.compile("^(?:代|常务)?" + OFFICE + "(?!医师|护师|技师|科员|台|团|级)");
  private static final Pattern CORE = Pattern.compile(OFFICE);
  private static final Pattern FORMER = Pattern.compile("(?:原|前|时任|曾任|历任|老)[^，。；]{0,12}$");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    List<KeptLists.Leader> leaders =
        draft.around().lists().leaders().stream().flatMap(List::stream).distinct().toList();
    for (Passage p : draft.passages()) {
      leaders.forEach(l -> titles(p, l, report));
      new Misspelt(p, leaders, report).look();
    }
  }

  private static void titles(Passage p, KeptLists.Leader leader, Consumer<Finding> report) {
    String text = p.folded().text();
    String name = leader.name();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int behind = at + name.length();
      String said = said(text, at, behind);
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
                said,
                String.join("、", leader.titles())));
      }
    }
  }

  /** The office that stands beside the name, or null; what somebody was before is not compared. */
  private static String said(String text, int at, int behind) {
    String before = text.substring(Math.max(0, at - 24), at);
    Matcher title = BEFORE.matcher(before);
    if (title.find()) {
      return FORMER.matcher(before).find() ? null : core(title.group());
    }
    Matcher after = AFTER.matcher(text.substring(behind, Math.min(text.length(), behind + 8)));
    return after.find() ? core(after.group()) : null;
  }

  private static String core(String title) {
    Matcher m = CORE.matcher(title);
    return m.find() ? m.group() : title;
  }

  private static boolean holds(KeptLists.Leader leader, String office) {
    return leader.titles().stream()
        .flatMap(t -> CORE.matcher(t).results().map(r -> r.group()))
        .anyMatch(office::equals);
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
        int name = at + title.length();
        if (name + length <= text.length() && !isDeputy(text, at, title)) {
          compare(leader, title, name, text.substring(name, name + length));
        }
      }
    }

    /** 副市长李明 is no misspelt 市长. */
    private static boolean isDeputy(String text, int at, String title) {
      return at > 0 && text.charAt(at - 1) == '副' && !title.startsWith("副");
    }

    private void compare(KeptLists.Leader leader, String title, int at, String written) {
      boolean other = leaders.stream().anyMatch(l -> l.name().equals(written));
      if (!other && differsByOne(written, leader.name())) {
        int from = passage.folded().from(at);
        int to = passage.folded().to(at + written.length() - 1);
        report.accept(
            Finding.at(
                passage,
                from,
                to,
                Gate.POLITICAL,
                leader.name().length() > 2 ? Severity.BLOCK : Severity.ANSWER,
                Rule.LEADER_NAME,
                written,
                title,
                leader.name()));
      }
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
