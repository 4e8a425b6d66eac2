package org.juzhen.publishing.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.review.Shortening;

/**
 * Breaks a text into lines and pages of a grid (分行分页): a half-width sign takes half a place, words
 * and numbers stay whole, and no line begins with a mark that ends something or ends with one that
 * begins it. Knows no font, so that the pages are the same on every server.
 *
 * @param across signs in a line
 * @param down lines on a page
 */
record CardPages(int across, int down) {
  /** As many as are read easily on a phone. */
  static final CardPages TEXT = new CardPages(20, 15);

  static final CardPages TITLE = new CardPages(10, 6);
  static final CardPages COVER = new CardPages(14, 3);

  private static final Pattern UNIT = Pattern.compile("[\\x21-\\x7e]+|\\X");
  private static final Pattern SIGN = Pattern.compile("\\X");
  private static final String NEVER_FIRST = "\uff0c。；：\uff1f\uff01、）》”’】〕…%％,.;:?!)";
  private static final String NEVER_LAST = "（《“‘【〔(";

  /** The pages; a paragraph is parted from the next by an empty line. */
  List<List<String>> of(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(
            paragraph -> {
              if (!lines.isEmpty()) {
                lines.add("");
              }
              lines.addAll(lines(paragraph.strip()));
            });
    return pages(lines);
  }

  private List<List<String>> pages(List<String> lines) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String line : lines) {
      if (page.size() == down) {
        pages.add(page);
        page = new ArrayList<>();
      }
      if (!(page.isEmpty() && line.isEmpty())) {
        page.add(line);
      }
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }

  /** A title as the lines of one page; what does not fit on it says that it goes on. */
  List<String> head(String title) {
    return lines(new Shortening(shown -> lines(shown).size() <= down).line(title));
  }

  /** One paragraph as lines. */
  List<String> lines(String paragraph) {
    Lines lines = new Lines(2 * across);
    Matcher unit = UNIT.matcher(paragraph);
    while (unit.find()) {
      parts(unit.group()).forEach(lines::add);
    }
    return lines.ended();
  }

  /** Fills one line after the other. */
  private static final class Lines {
    /** So many marks may stand beyond the end; a row of dots breaks like any other text. */
    private static final int MOST_HANGING = 2;

    private final int most;
    private final List<String> full = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int taken;
    private int hanging;

    Lines(int most) {
      this.most = most;
    }

    void add(String part) {
      boolean fits = taken + places(part) <= most;
      if (!fits && NEVER_FIRST.contains(part) && hanging < MOST_HANGING) {
        hanging++;
        append(part);
      } else if (fits) {
        append(part);
      } else {
        String kept = begun();
        full.add(line.toString().strip());
        line.setLength(0);
        taken = 0;
        hanging = 0;
        append(kept);
        append(part.isBlank() && kept.isEmpty() ? "" : part);
      }
    }

    private void append(String part) {
      line.append(part);
      taken += places(part);
    }

    /** Takes the mark that begins something off the end of a full line. */
    private String begun() {
      int last = line.length() - 1;
      boolean opens = last > 0 && NEVER_LAST.indexOf(line.charAt(last)) >= 0;
      String kept = opens ? line.substring(last) : "";
      line.setLength(opens ? last : last + 1);
      return kept;
    }

    List<String> ended() {
      if (!line.toString().isBlank()) {
        full.add(line.toString().strip());
      }
      return full;
    }
  }

  /** A word longer than a line is broken after all. */
  private List<String> parts(String unit) {
    if (places(unit) <= 2 * across) {
      return List.of(unit);
    }
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < unit.length(); at += 2 * across) {
      parts.add(unit.substring(at, Math.min(unit.length(), at + 2 * across)));
    }
    return parts;
  }

  /** In halves of a full-width sign; what is put together to one sign counts once. */
  private static int places(String text) {
    int places = 0;
    Matcher sign = SIGN.matcher(text);
    while (sign.find()) {
      places += sign.group().codePointAt(0) < 0x80 ? 1 : 2;
    }
    return places;
  }
}
