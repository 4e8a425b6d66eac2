package org.juzhen.review.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juzhen.review.PieceLimits;

/** Sentences with one error each, invented for the figures; control characters are written out. */
final class PlantedErrors {
  static final KeptLists LISTS =
      new KeptLists(
          List.of(
              List.of(
                  leader("王建国", "市委书记"),
                  leader("李明华", "市委副书记", "市长"),
                  leader("张红梅", "市委副书记"),
                  leader("陈志远", "市委常委", "常务副市长"),
                  leader("刘雪松", "副市长"),
                  leader("赵海燕", "市人大常委会主任"),
                  leader("周文宇", "市政协主席"))),
          Set.of(),
          Set.of(
              "云岫市交通运输局",
              "云岫市人力资源和社会保障局",
              "云岫市文化广电和旅游局",
              "云岫市市场监督管理局",
              "云岫市生态环境局",
              "云岫市卫生健康委员会",
              "青石河街道办事处",
              "云岫市行政审批局",
              "白鹭湖国家湿地公园",
              "望江门社区居委会",
              "云岫市应急管理局",
              "云岫市医疗保障局",
              "云岭县柳林镇人民政府",
              "云岫市退役军人事务局",
              "云岫市住房和城乡建设局",
              "云岫市农业农村局"),
          Set.of());

  private PlantedErrors() {}

  private static KeptLists.Leader leader(String name, String... titles) {
    return new KeptLists.Leader(name, List.of(titles));
  }

  /**
   * One planted error.
   *
   * @param besides the original, or the named source and its host, or what a look at the link
   *     showed
   */
  record Planted(String kind, Rule rule, String text, String quoted, String besides) {

    Draft draft() {
      boolean source = kind.equals("SOURCE");
      Surroundings around =
          Surroundings.of(Set.of("www.yunxiu.gov.cn"), source ? source() : null).with(LISTS);
      if (retells()) {
        around = around.with(Original.of("标题", besides, kind.equals("FIDELITY")));
      }
      Draft draft = GivenDraft.body(text, around);
      return besides.isEmpty() || !kind.equals("LINKS")
          ? draft
          : GivenDraft.body(text, around.with(seen(draft)));
    }

    /** A repost, word for word or adapted. */
    private boolean retells() {
      return kind.equals("FIDELITY") || kind.equals("ADAPTED");
    }

    private Map<String, LinkState> seen(Draft draft) {
      return draft.links().stream()
          .collect(Collectors.toMap(Link::address, l -> LinkState.valueOf(besides)));
    }

    private Draft.SourceFacts source() {
      String[] parts = besides.split("\\|", -1);
      return new Draft.SourceFacts(parts[0], parts[1].isEmpty() ? null : parts[1], true);
    }

    boolean isIn(List<Finding> findings) {
      return findings.stream()
          .anyMatch(
              f ->
                  f.rule() == rule
                      && (!retells() || f.severity() != Severity.HINT)
                      && (quoted.isEmpty()
                          || f.excerpt().contains(quoted)
                          || f.words().contains(quoted)));
    }
  }

  static List<Planted> all() {
    try (InputStream in = PlantedErrors.class.getResourceAsStream("/review/planted.tsv")) {
      List<Planted> all = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .forEach(l -> all.add(planted((l + "\t\t\t").split("\t", -1))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Planted planted(String[] f) {
    return new Planted(f[0], Rule.valueOf(f[1]), written(f[2]), f[3], f[4]);
  }

  /** A code of four digits as the character itself. */
  private static String written(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
  }

  static Draft plain(String text, KeptLists lists) {
    return Draft.of(
        new Draft.Texts("", text, "", false), 0, PieceLimits.NONE, Surroundings.NONE.with(lists));
  }
}
