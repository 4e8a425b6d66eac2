package org.juzhen.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.juzhen.review.screening.Cards;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.PlainText;

/** Text as signers see it: safe markup with the findings marked in it (标注). */
final class MarkedText {
  private static final Safelist SAFE =
      Safelist.relaxed()
          .addTags("section", "figure", "figcaption", "mark", "s", "hr")
          .addAttributes("mark", "id", "class", "title")
          .preserveRelativeLinks(true);

  private MarkedText() {}

  /** Markup that cannot do anything, or plain text as markup. */
  static String body(String content, boolean markup, List<FindingView> findings) {
    PlainText plain = markup ? PlainText.of(content) : PlainText.verbatim(content);
    plain.document().select("mark").unwrap();
    for (Element picture : plain.document().select("img[src^=file:]")) {
      picture.attr("src", "/files/digest/" + WrittenMarkup.digest(picture.attr("src")));
    }
    return marked(plain, Place.BODY, findings);
  }

  /** A title or summary. */
  static String line(String text, Place place, List<FindingView> findings) {
    return marked(PlainText.verbatim(text), place, findings);
  }

  /** What is drawn on cards, a section for each of them; empty where none is drawn. */
  static String cards(Cards cards, List<FindingView> findings) {
    return cards.isEmpty() ? "" : marked(PlainText.of(cards), Place.CARD, findings);
  }

  /** Markup that cannot do anything, nothing marked. */
  static String plain(String html) {
    return body(html, true, List.of());
  }

  private static String marked(PlainText plain, Place place, List<FindingView> findings) {
    List<FindingView> here = apart(findings, place);
    for (PlainText.Run run : plain.runs()) {
      for (FindingView f : here) {
        mark(run, f);
      }
    }
    Document clean = new Cleaner(SAFE).clean(withBase(plain.document()));
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }

  /** From the back, so that cutting a node leaves what lies before it in place; no two overlap. */
  private static List<FindingView> apart(List<FindingView> findings, Place place) {
    List<FindingView> here =
        findings.stream()
            .filter(f -> f.place() == place && f.span() != null)
            .sorted(Comparator.comparingInt((FindingView f) -> f.span().get(0)).reversed())
            .toList();
    List<FindingView> apart = new ArrayList<>();
    for (FindingView f : here) {
      if (apart.isEmpty() || f.span().get(1) <= apart.get(apart.size() - 1).span().get(0)) {
        apart.add(f);
      }
    }
    return apart;
  }

  private static void mark(PlainText.Run run, FindingView finding) {
    TextNode node = run.node();
    int from = Math.max(finding.span().get(0), run.start()) - run.start();
    int to = Math.min(finding.span().get(1) - run.start(), node.getWholeText().length());
    if (from >= to || !(node.parent() instanceof Element)) {
      return;
    }
    if (to < node.getWholeText().length()) {
      node.splitText(to);
    }
    TextNode words = from > 0 ? node.splitText(from) : node;
    Element mark = new Element("mark");
    mark.addClass("found-" + finding.severity().name().toLowerCase(Locale.ROOT));
    mark.attr("id", "at-" + finding.id()).attr("title", finding.rule());
    words.replaceWith(mark);
    mark.appendChild(words);
  }

  /** Links within the hub count as safe; they stay as they are written. */
  private static Document withBase(Document document) {
    Document copy = Jsoup.parseBodyFragment("", "https://hub.invalid/");
    copy.outputSettings().prettyPrint(false);
    List.copyOf(document.body().childNodes()).forEach(copy.body()::appendChild);
    return copy;
  }
}
