package org.juzhen.publishing.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.juzhen.files.CleanHtml;
import org.juzhen.publishing.drafting.Rendered.Count;
import org.juzhen.publishing.drafting.Rendered.Cut;
import org.juzhen.publishing.drafting.Rendered.Fate;
import org.juzhen.publishing.drafting.Rendered.Fault;
import org.juzhen.publishing.drafting.Rendered.LinkLeft;
import org.juzhen.publishing.drafting.Rendered.Part;

/** Keeps account of one layout while it is made (排版记录). */
final class Report {
  private static final int SHOWN = 60;

  final List<Count> counts = new ArrayList<>();
  final List<Cut> cuts = new ArrayList<>();
  final List<LinkLeft> links = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  private final PlatformForm form;
  private final Wording words;
  private String text;

  Report(PlatformForm form, Wording words) {
    this.form = form;
    this.words = words;
  }

  /** The words of the text, as platforms without markup show them; read once. */
  String text() {
    if (text == null) {
      text = CleanHtml.text(words.bodyHtml());
    }
    return text;
  }

  void count(Part part, int is, int most) {
    counts.add(new Count(part, is, most));
  }

  /** Says what of a text is not shown, if anything is missing at its end. */
  void cut(Part part, int most, String whole, String shown) {
    String kept = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
    if (letters(kept).length() < letters(whole).length()) {
      String rest = rest(whole, letters(kept).length());
      cuts.add(new Cut(part, most, letters(rest).length(), begins(rest)));
    }
  }

  void cutPictures(int most, int lost) {
    if (lost > 0) {
      cuts.add(new Cut(Part.PICTURES, most, lost, ""));
    }
  }

  /** What stands behind so many letters. */
  private static String rest(String whole, int letters) {
    int left = letters;
    int at = 0;
    while (at < whole.length() && left > 0) {
      left -= isBlank(whole.charAt(at)) ? 0 : 1;
      at++;
    }
    return whole.substring(at).strip();
  }

  private static String begins(String rest) {
    String line = rest.replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(c -> !isBlank(c)).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  /** What becomes of the links of the text and of the one to the original. */
  void links(boolean shortText) {
    Document page = Jsoup.parseBodyFragment(words.bodyHtml());
    for (Element a : page.select("a[href]")) {
      links.add(new LinkLeft(a.text(), a.attr("href"), fate(a.attr("href"), shortText)));
    }
    if (words.sourceUrl() != null && !words.sourceUrl().isBlank()) {
      links.add(new LinkLeft("", words.sourceUrl(), sourceFate()));
    }
  }

  private Fate fate(String address, boolean shortText) {
    boolean kept =
        switch (form.links()) {
          case KEPT -> true;
          case OWN_SITES -> WeChatDress.leadsTo(address, form.ownSites());
          case WORDS -> false;
        };
    return kept && !shortText ? Fate.KEPT : Fate.WORDS_ONLY;
  }

  private Fate sourceFate() {
    if (form.shortPost() != null) {
      return Fate.IN_SHORT_POST;
    }
    return switch (form.sourceLink()) {
      case READ_ORIGINAL -> Fate.READ_ORIGINAL;
      case IN_TEXT -> Fate.IN_TEXT;
      case FIELD -> Fate.FIELD;
      case NOWHERE -> Fate.LOST;
    };
  }

  /** Of the hub's own; what the hub drew itself needs no look. */
  void readable(List<String> pictures, Drawings drawings) {
    if (drawings.isMeasured(pictures)
        && pictures.stream().anyMatch(p -> drawings.size(p).area() == 0)) {
      faults.add(Fault.PICTURE_NOT_TAKEN);
    }
  }

  void elsewhere(String html) {
    boolean outside =
        Jsoup.parseBodyFragment(html).select("img").stream()
            .anyMatch(i -> !i.attr("src").startsWith("file:"));
    if (outside) {
      faults.add(Fault.PICTURES_ELSEWHERE);
    }
  }
}
