package org.juzhen.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.juzhen.demo.Platforms.Seen;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.demo.Script.CitizenPart;

/** The citizens (市民): they comment below what they can read, and write to the accounts. */
final class Street {
  private static final List<String> NAMES =
      List.of(
          "桐荫路小周", "青石板", "云和湖边的猫", "老范晒太阳", "早八人", "望川阿婆", "稻花香里", "骑车去上班", "豆豆妈", "锦屏街坊", "夜班护士",
          "山里来信", "工地老秦", "南塘路王叔", "考编的小林", "古渡船娘");
  private static final Set<String> REACHABLE = Set.of("WECHAT", "WEIBO", "APP");

  private final Cast cast;
  private final Platforms platforms;

  Street(Cast cast, Platforms platforms) {
    this.cast = cast;
    this.platforms = platforms;
  }

  /** Several speak; returns how many were heard. */
  int speak(List<CitizenPart> said) {
    List<Seen> visible = platforms.visible();
    int heard = 0;
    for (int i = 0; i < said.size(); i++) {
      heard += speak(said.get(i), visible, i) ? 1 : 0;
    }
    return heard;
  }

  /** One speaks: to the unit that knows the answer, else to the city's government. */
  boolean speak(CitizenPart said, List<Seen> visible, int turn) {
    String unit = addressee(said);
    Seen where = said.kind().equals("DIRECT") ? inbox(unit) : below(unit, visible, turn);
    return where != null && platforms.write(where, NAMES.get(turn % NAMES.size()), said.text());
  }

  private String addressee(CitizenPart said) {
    return cast.script().answers().stream()
        .filter(a -> a.key().equals(said.matches()))
        .map(Script.AnswerPart::unitKey)
        .findFirst()
        .orElse("yx-gov");
  }

  private Seen inbox(String unitKey) {
    return reachable(unitKey).stream()
        .filter(a -> a.platform().equals("WECHAT"))
        .findFirst()
        .map(a -> new Seen("wechat", a.platformId(), ""))
        .orElse(null);
  }

  private Seen below(String unitKey, List<Seen> visible, int turn) {
    List<Seen> own = posts(reachable(unitKey), visible);
    List<Seen> known = own.isEmpty() ? posts(reachable("yx-gov"), visible) : own;
    List<Seen> choice = known.isEmpty() ? visible : known;
    return choice.isEmpty() ? null : choice.get(turn % choice.size());
  }

  private static List<Seen> posts(List<AccountPart> accounts, List<Seen> visible) {
    List<Seen> posts = new ArrayList<>();
    for (AccountPart account : accounts) {
      String platform = account.platform().toLowerCase(Locale.ROOT);
      visible.stream()
          .filter(s -> s.platform().equals(platform) && s.account().equals(Keys.ownName(account)))
          .forEach(posts::add);
    }
    return posts;
  }

  private List<AccountPart> reachable(String unitKey) {
    return cast.script().accounts().stream()
        .filter(a -> a.unitKey().equals(unitKey) && REACHABLE.contains(a.platform()))
        .filter(a -> cast.memory().accounts().containsKey(a.key()))
        .toList();
  }
}
