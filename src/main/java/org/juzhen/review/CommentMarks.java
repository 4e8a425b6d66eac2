package org.juzhen.review;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Marks commented words in markup that is ready to be shown (批注标记). */
final class CommentMarks {
  private CommentMarks() {}

  /** The same markup; words of several comments are marked for each of them. */
  static String in(String html, List<CommentView> comments) {
    if (comments.stream().allMatch(c -> c.span() == null)) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    comments.stream().filter(c -> c.span() != null).forEach(c -> mark(document.body(), c));
    return document.body().html();
  }

  private static void mark(Element body, CommentView comment) {
    int from = comment.span().get(0);
    int to = comment.span().get(1);
    int seen = 0;
    boolean first = true;
    for (TextNode node : texts(body)) {
      String words = node.getWholeText();
      int letters = CommentAnchor.letters(words).length();
      int begin = Math.max(from - seen, 0);
      int end = Math.min(to - seen, letters);
      seen += letters;
      if (begin < end) {
        wrap(
            node,
            CommentAnchor.place(words, begin),
            CommentAnchor.place(words, end - 1) + 1,
            comment,
            first);
        first = false;
      }
    }
  }

  private static List<TextNode> texts(Element body) {
    List<TextNode> texts = new ArrayList<>();
    NodeVisitor collect =
        (node, depth) -> {
          if (node instanceof TextNode text) {
            texts.add(text);
          }
        };
    NodeTraversor.traverse(collect, body);
    return texts;
  }

  private static void wrap(TextNode node, int from, int to, CommentView comment, boolean first) {
    if (to < node.getWholeText().length()) {
      node.splitText(to);
    }
    TextNode words = from > 0 ? node.splitText(from) : node;
    Element mark = new Element("mark").addClass("commented").attr("title", comment.body());
    if (first) {
      mark.attr("id", "said-" + comment.id());
    }
    words.replaceWith(mark);
    mark.appendChild(words);
  }
}
