package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Markup as the text that people see: white space as a browser shows it, one line for each block.
 * Each stretch of text knows its node, so that findings can be shown in the markup.
 */
public final class PlainText {
  private static final String CALLED = "a[href^=tel:], a[href^=sms:], a[href^=smsto:]";

  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private final BitSet lightBreaks = new BitSet();

  /**
   * A stretch of text.
   *
   * @param start where it begins in the plain text
   */
  public record Run(TextNode node, int start) {
    public int end() {
      return start + node.getWholeText().length();
    }
  }

  private PlainText(Document document) {
    this.document = document;
  }

  /** Reads markup. */
  public static PlainText of(String html) {
    PlainText plain = new PlainText(Jsoup.parseBodyFragment(html));
    plain.document.body().traverse(plain.new Reader());
    plain.dropLastBreak();
    return plain;
  }

  /** Takes text that never was markup, as replies are. */
  public static PlainText verbatim(String text) {
    PlainText plain = new PlainText(Document.createShell(""));
    TextNode node = new TextNode(text);
    plain.document.body().appendChild(node);
    plain.runs.add(new Run(node, 0));
    plain.text.append(text);
    return plain;
  }

  /** Takes what is drawn on cards; each is a section of the document. */
  public static PlainText of(Cards cards) {
    PlainText plain = new PlainText(Document.createShell(""));
    for (Cards.Card card : cards.all()) {
      TextNode node = new TextNode(card.words());
      plain.document.body().appendElement("section").appendChild(node);
      plain.runs.add(new Run(node, card.from()));
    }
    plain.text.append(cards.text());
    return plain;
  }

  public String text() {
    return text.toString();
  }

  /** The same length with a space where a line goes on behind a single {@code <br>}. */
  String joined() {
    StringBuilder joined = new StringBuilder(text);
    for (int i = lightBreaks.nextSetBit(0); i >= 0; i = lightBreaks.nextSetBit(i + 1)) {
      if (i < joined.length()) {
        joined.setCharAt(i, ' ');
      }
    }
    return joined.toString();
  }

  /**
   * What browsers show only instead of a picture or beside the pointer, one line for each; what
   * stands on drawn cards is not among it.
   */
  String asides(Collection<String> drawn) {
    List<String> asides = new ArrayList<>();
    for (Element e : document.select("[alt], [title]")) {
      asides.add(Cards.isDrawn(e, drawn) ? "" : e.attr("alt").strip());
      asides.add(e.attr("title").strip());
    }
    document.select(CALLED).forEach(e -> asides.add(called(e.attr("href"))));
    asides.removeIf(String::isEmpty);
    return String.join("\n", asides);
  }

  /** The number that is called, as it would stand in the text. */
  private static String called(String href) {
    String number = href.replace("%20", " ").replace("%2B", "+");
    return number.substring(number.indexOf(':') + 1).strip();
  }

  public Document document() {
    return document;
  }

  public List<Run> runs() {
    return runs;
  }

  private void dropLastBreak() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      text.setLength(text.length() - 1);
    }
  }

  private void breakLine(boolean light) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      lightBreaks.set(text.length(), light);
      text.append('\n');
    } else if (!text.isEmpty()) {
      lightBreaks.clear(text.length() - 1);
    }
  }

  private void add(TextNode node) {
    String seen = node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
    if (text.isEmpty() || text.charAt(text.length() - 1) == '\n') {
      seen = seen.replaceFirst("^ ", "");
    }
    node.text(seen);
    runs.add(new Run(node, text.length()));
    text.append(seen);
  }

  private final class Reader implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words);
      } else if (breaks(node)) {
        breakLine(isLight(node));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (breaks(node) && !isLight(node)) {
        breakLine(false);
      }
    }

    private boolean isLight(Node node) {
      return node.normalName().equals("br");
    }

    private boolean breaks(Node node) {
      return node instanceof Element e
          && (e.isBlock() || isLight(node) || e.normalName().matches("td|th"));
    }
  }
}
