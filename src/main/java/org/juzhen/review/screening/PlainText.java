package org.juzhen.review.screening;

import java.util.ArrayList;
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
  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

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

  public String text() {
    return text.toString();
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

  private void breakLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
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
        breakLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (breaks(node)) {
        breakLine();
      }
    }

    private boolean breaks(Node node) {
      return node instanceof Element e
          && (e.isBlock() || e.normalName().equals("br") || e.normalName().matches("td|th"));
    }
  }
}
