package org.juzhen.files;

import java.util.Set;

/** Collects the words of a body: every block on lines of its own, blanks as a reader sees them. */
final class BareText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "dt",
          "dd",
          "table",
          "tr",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "br",
          "hr",
          "caption");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private int asTyped;

  void opened(String name) {
    if (BLOCKS.contains(name)) {
      newLine();
    }
    asTyped += name.equals("pre") ? 1 : 0;
  }

  void closed(String name) {
    if (CELLS.contains(name)) {
      blank();
    } else if (BLOCKS.contains(name)) {
      newLine();
    }
    asTyped -= name.equals("pre") ? 1 : 0;
  }

  void said(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && asTyped > 0) {
        newLine();
      } else if (isBlank(c)) {
        blank();
      } else if (c >= ' ' && c < 0xfffe) {
        text.append(c);
      }
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  private void blank() {
    if (!endsWith(' ') && !endsWith('\n') && text.length() > 0) {
      text.append(' ');
    }
  }

  private void newLine() {
    while (endsWith(' ')) {
      text.setLength(text.length() - 1);
    }
    if (!endsWith('\n') && text.length() > 0) {
      text.append('\n');
    }
  }

  private boolean endsWith(char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }

  String lines() {
    return text.toString().strip();
  }
}
