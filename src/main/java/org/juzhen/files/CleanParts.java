package org.juzhen.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes down what the rules let pass: markup, words and pictures in one walk. The library's own
 * writer spells Chinese punctuation as numbers, which makes texts longer than platforms allow.
 */
final class CleanParts implements HtmlStreamEventReceiver {
  private static final Set<String> VOID = Set.of("br", "hr", "img", "col");

  private final StringBuilder html = new StringBuilder();
  private final BareText text = new BareText();
  private final Set<String> pictures = new LinkedHashSet<>();

  @Override
  public void openDocument() {
    // Nothing stands before the first tag.
  }

  @Override
  public void closeDocument() {
    // Every tag has been closed by the library.
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    html.append('<').append(name);
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      html.append(' ').append(attributes.get(i)).append("=\"");
      escape(attributes.get(i + 1));
      html.append('"');
      if (attributes.get(i).equals("src") && attributes.get(i + 1).startsWith("http")) {
        pictures.add(attributes.get(i + 1));
      }
    }
    html.append('>');
    text.opened(name);
  }

  @Override
  public void closeTag(String name) {
    if (!VOID.contains(name)) {
      html.append("</").append(name).append('>');
    }
    text.closed(name);
  }

  @Override
  public void text(String words) {
    escape(words);
    text.said(words);
  }

  /** Only what would end a text or a value is spelled out; what no page may contain is left out. */
  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&#34;");
        case '`' -> html.append("&#96;");
        default -> {
          if (isShown(words, i)) {
            html.append(c);
          }
        }
      }
    }
  }

  private static boolean isShown(String words, int i) {
    char c = words.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
    }
    return c >= ' ' && c != 0x7f && c < 0xfffe || c == '\n' || c == '\t';
  }

  String html() {
    return html.toString().strip();
  }

  String text() {
    return text.lines();
  }

  List<String> pictures() {
    return new ArrayList<>(pictures);
  }
}
