package org.juzhen.intake.reading;

import java.util.Set;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the words of a body in one walk, every block on lines of its own. */
final class BareText implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "tr",
          "blockquote",
          "pre",
          "figcaption",
          "br",
          "hr",
          "caption");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (BLOCKS.contains(node.nodeName())) {
      text.append('\n');
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (CELLS.contains(node.nodeName())) {
      text.append(' ');
    } else if (BLOCKS.contains(node.nodeName())) {
      text.append('\n');
    }
  }

  String text() {
    return text.toString();
  }
}
