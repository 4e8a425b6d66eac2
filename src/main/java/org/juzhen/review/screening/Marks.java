package org.juzhen.review.screening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.juzhen.files.CleanHtml;

/**
 * What markup says beside the letters (标记): struck out, raised, lowered, linked, numbered, in
 * columns.
 */
final class Marks {
  private static final int CONTEXT = 6;
  private static final int LONGEST = 24;

  private final StringBuilder letters = new StringBuilder();
  private final Set<Mark> all = new LinkedHashSet<>();

  private Marks() {}

  /** How the words are marked. */
  enum Kind {
    STRUCK,
    RAISED,
    LOWERED,
    LINKED,
    NUMBERED,
    TABLED
  }

  /**
   * Words that are marked.
   *
   * @param words with the letters before them, by which they are found in the other text
   * @param shown how it looks: the words with their number, their column or where they lead
   */
  record Mark(Kind kind, String words, String shown) {}

  static Marks of(String html) {
    Marks marks = new Marks();
    Jsoup.parseBodyFragment(CleanHtml.clean(html)).body().traverse(marks.new Reader());
    return marks;
  }

  Set<Mark> all() {
    return all;
  }

  /** The letters of the whole text without white space. */
  String letters() {
    return letters.toString();
  }

  /** Where an element's words began, and how it is numbered within its list or row. */
  private record Open(Element element, Kind kind, int begin, String nth) {}

  private final class Reader implements NodeVisitor {
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<int[]> lists = new ArrayDeque<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        letters.append(Passage.halved(text.getWholeText()).replaceAll("[\\s\\p{Z}]+", ""));
      } else if (node instanceof Element e) {
        count(e);
        Kind kind = kind(e);
        if (kind != null) {
          open.push(new Open(e, kind, letters.length(), nth(e, kind)));
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!open.isEmpty() && open.peek().element() == node) {
        close(open.pop());
      }
      if (node instanceof Element e && isCounting(e)) {
        lists.pop();
      }
    }

    private void count(Element e) {
      if (e.normalName().equals("ol")) {
        lists.push(new int[] {start(e), 0});
      } else if (isCounting(e)) {
        int cells = (int) e.children().stream().filter(this::isCell).count();
        lists.push(new int[] {0, cells});
      }
    }

    private int start(Element list) {
      String start = list.attr("start");
      return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) - 1 : 0;
    }

    private boolean isCounting(Element e) {
      return e.normalName().matches("ol|ul|tr");
    }

    private boolean isCell(Element e) {
      return e.normalName().matches("td|th");
    }

    private String nth(Element e, Kind kind) {
      return switch (kind) {
        case NUMBERED -> ++lists.peek()[0] + ". ";
        case TABLED -> ++lists.peek()[0] + "/" + lists.peek()[1] + " ";
        case LINKED -> e.attr("href").strip() + " ";
        default -> "";
      };
    }

    private Kind kind(Element e) {
      return switch (e.normalName()) {
        case "s", "del", "strike" -> Kind.STRUCK;
        case "sup" -> Kind.RAISED;
        case "sub" -> Kind.LOWERED;
        case "a" -> e.hasAttr("href") ? Kind.LINKED : null;
        case "li" -> isIn(e, "ol") ? Kind.NUMBERED : null;
        case "td", "th" -> isIn(e, "tr") ? Kind.TABLED : null;
        default -> null;
      };
    }

    private boolean isIn(Element e, String name) {
      return e.parent() != null && e.parent().normalName().equals(name) && !lists.isEmpty();
    }

    private void close(Open o) {
      boolean wide = o.kind() == Kind.NUMBERED || o.kind() == Kind.TABLED;
      int from = wide ? o.begin() : Math.max(0, o.begin() - CONTEXT);
      int to = Math.min(letters.length(), o.begin() + LONGEST);
      if (to > o.begin()) {
        String words = letters.substring(o.begin(), to);
        all.add(new Mark(o.kind(), letters.substring(from, to), o.nth() + words));
      }
    }
  }
}
