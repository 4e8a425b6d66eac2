package org.juzhen.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.juzhen.paper.PaperRun;
import org.juzhen.paper.PaperRun.Look;

/**
 * Markup written out for people who see no markup (书面化): links with their targets, pictures with
 * what is said of them, tables cell by cell, and how the words look.
 */
final class WrittenMarkup {
  private static final String CELLS = " │ ";
  private static final Map<String, Look> LOOKS =
      Map.ofEntries(
          Map.entry("s", Look.STRUCK),
          Map.entry("sup", Look.RAISED),
          Map.entry("sub", Look.LOWERED),
          Map.entry("b", Look.STRONG),
          Map.entry("strong", Look.STRONG),
          Map.entry("th", Look.STRONG),
          Map.entry("h1", Look.STRONG),
          Map.entry("h2", Look.STRONG),
          Map.entry("h3", Look.STRONG),
          Map.entry("h4", Look.STRONG),
          Map.entry("h5", Look.STRONG),
          Map.entry("h6", Look.STRONG),
          Map.entry("i", Look.SLANTED),
          Map.entry("em", Look.SLANTED),
          Map.entry("u", Look.UNDERLINED));

  private final BoundMessages words;
  private final List<PaperRun> runs = new ArrayList<>();
  private final Map<Look, Integer> depth = new EnumMap<>(Look.class);
  private boolean lineBegins = true;

  private WrittenMarkup(BoundMessages words) {
    this.words = words;
  }

  /** The markup as it is printed. */
  static List<PaperRun> of(Element body, BoundMessages words) {
    WrittenMarkup written = new WrittenMarkup(words);
    // Not by recursion: markup may be nested deeper than calls can be.
    body.traverse(written.new Reader());
    return written.stripped();
  }

  /** The same in one text, with a word for each of these looks. */
  static String text(List<PaperRun> runs, Set<Look> named, BoundMessages words) {
    return runs.stream().map(run -> text(run, named, words)).collect(Collectors.joining());
  }

  private static String text(PaperRun run, Set<Look> named, BoundMessages words) {
    String text = run.text();
    for (Look look : Look.values()) {
      if (named.contains(look) && run.looks().contains(look) && !text.isBlank()) {
        text = lineByLine(text, words, words.look(look));
      }
    }
    return text;
  }

  private static String lineByLine(String text, BoundMessages words, String look) {
    return Stream.of(text.split("\n", -1))
        .map(line -> line.isBlank() ? line : words.looks(look, line))
        .collect(Collectors.joining("\n"));
  }

  private List<PaperRun> stripped() {
    if (!runs.isEmpty()) {
      PaperRun last = runs.remove(runs.size() - 1);
      runs.add(new PaperRun(last.text().stripTrailing(), last.looks()));
    }
    return runs;
  }

  private void add(String text, Set<Look> looks) {
    if (text.isEmpty()) {
      return;
    }
    PaperRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.looks().equals(looks)) {
      runs.set(runs.size() - 1, new PaperRun(last.text() + text, looks));
    } else {
      runs.add(new PaperRun(text, looks));
    }
    lineBegins = text.endsWith("\n");
  }

  private void beside(String text) {
    add(text, Set.of());
  }

  private void breakLine() {
    if (!lineBegins) {
      beside("\n");
    }
  }

  private final class Reader implements NodeVisitor {
    @Override
    public void head(Node node, int level) {
      if (node instanceof TextNode text) {
        read(text);
      } else if (node instanceof Element e) {
        begin(e);
      }
    }

    private void read(TextNode node) {
      String seen = node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
      add(lineBegins ? seen.stripLeading() : seen, looks());
    }

    private Set<Look> looks() {
      return depth.entrySet().stream()
          .filter(e -> e.getValue() > 0)
          .map(Map.Entry::getKey)
          .collect(Collectors.toUnmodifiableSet());
    }

    private void begin(Element e) {
      count(e, 1);
      switch (e.normalName()) {
        case "br" -> breakLine();
        case "td", "th" -> {
          if (e.previousElementSibling() != null) {
            beside(CELLS);
          }
        }
        case "li" -> {
          breakLine();
          beside(number(e));
        }
        case "hr" -> {
          breakLine();
          beside("――――\n");
        }
        case "img" -> beside(picture(e, words));
        default -> breakAround(e);
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof Element e) {
        count(e, -1);
        if (e.normalName().equals("a")) {
          beside(target(e, words));
        } else if (!e.normalName().matches("td|th|br|hr|img")) {
          breakAround(e);
        }
      }
    }

    private void count(Element e, int by) {
      Look look = LOOKS.get(e.normalName());
      if (look != null) {
        depth.merge(look, by, Integer::sum);
      }
    }

    private void breakAround(Element e) {
      if (e.isBlock()) {
        breakLine();
      }
    }
  }

  private static String number(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "• ";
    }
    String start = list.attr("start");
    int first = start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    return first + item.elementSiblingIndex() + ". ";
  }

  /** Where a link leads, unless its words are the address itself. */
  static String target(Element link, BoundMessages words) {
    String address = link.attr("href");
    String title = link.attr("title");
    if (address.isEmpty() || title.isEmpty() && link.text().equals(address)) {
      return "";
    }
    return title.isEmpty() ? words.target(address) : words.targetTitled(address, title);
  }

  /** What is said of a picture, and which one it is. */
  static String picture(Element picture, BoundMessages words) {
    String said =
        Stream.of(picture.attr("alt"), picture.attr("title"), source(picture.attr("src")))
            .filter(s -> !s.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
    return words.picture(said.isEmpty() ? words.pictureUnsaid() : said);
  }

  private static String source(String src) {
    String digest = digest(src);
    return digest.isEmpty() ? src : shortened(digest);
  }

  /** The digest of a picture that the hub keeps, or an empty text. */
  static String digest(String src) {
    int at = Math.max(src.lastIndexOf(':'), src.lastIndexOf('/')) + 1;
    boolean kept = src.startsWith("file:") || src.startsWith("/files/digest/");
    return kept ? src.substring(at) : "";
  }

  /** As much of a digest as tells pictures apart for people. */
  static String shortened(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }
}
