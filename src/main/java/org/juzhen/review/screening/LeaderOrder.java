package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Leaders who are named one after the other stand in the order of the list (排序). */
@ApplicationScoped
class LeaderOrder implements Check {
  private static final Pattern LISTED_TOGETHER =
      Pattern.compile("[^。；！？\\n]{0,30}(?:、|,|，|和|及|与| )[^。；！？\\n]{0,30}| {1,8}");

  private record Named(int rank, int from, int to) {}

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      draft.around().lists().leaders().forEach(list -> read(p, list, report));
    }
  }

  private static void read(Passage p, List<KeptLists.Leader> list, Consumer<Finding> report) {
    List<Named> named = named(p, list);
    for (int i = 1; i < named.size(); i++) {
      Named one = named.get(i - 1);
      Named next = named.get(i);
      boolean together =
          next.from >= one.to
              && next.from - one.to <= 61
              && LISTED_TOGETHER.matcher(p.text().substring(one.to, next.from)).matches();
      if (together && next.rank < one.rank) {
        String first = list.get(next.rank).name();
        String second = list.get(one.rank).name();
        report.accept(
            Finding.at(
                p,
                one.from,
                next.to,
                Gate.POLITICAL,
                Severity.ANSWER,
                Rule.LEADER_ORDER,
                first,
                second));
      }
    }
  }

  /** Two characters are found in many words (一周文化活动): only where a name can begin and end. */
  private static boolean standsAlone(String text, int from, int to) {
    boolean begins = from == 0 || "、，。；：（(\n和及与任长记席员".indexOf(text.charAt(from - 1)) >= 0;
    return begins && (to == text.length() || "、，。；：）)\n和及与等同出参主讲对".indexOf(text.charAt(to)) >= 0);
  }

  private static List<Named> named(Passage p, List<KeptLists.Leader> list) {
    List<Named> named = new ArrayList<>();
    for (int rank = 0; rank < list.size(); rank++) {
      String name = list.get(rank).name();
      String text = p.folded().text();
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        int end = at + name.length();
        if (name.length() > 2 || standsAlone(text, at, end)) {
          named.add(new Named(rank, p.folded().from(at), p.folded().to(end - 1)));
        }
      }
    }
    named.sort(Comparator.comparingInt(Named::from));
    return named;
  }
}
