package org.juzhen.publishing.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.publishing.drafting.Rendered.CoverFrom;
import org.juzhen.review.Shortening;

/**
 * Chooses the cover (封面): what the author chose, else the largest picture of the text, else one
 * drawn from the title where the platform takes nothing without.
 *
 * @param digest null where there is none
 */
record Covers(String digest, CoverFrom from) {
  private static final Pattern PICTURE = Pattern.compile("src=\"file:([0-9a-f]{64})\"");

  /** Smaller ones are signs and seals. */
  private static final int SHORTEST_EDGE = 200;

  /** Longer ones are banners and rules. */
  private static final int LONGEST_SHAPE = 4;

  static Covers of(Wording words, PlatformForm form, Drawings drawings) {
    if (words.cover() != null) {
      return new Covers(words.cover(), CoverFrom.CHOSEN);
    }
    List<String> pictures = pictures(words.bodyHtml());
    if (!drawings.isMeasured(pictures)) {
      return new Covers(null, CoverFrom.NONE);
    }
    String picked = picked(pictures, drawings);
    if (picked != null) {
      return new Covers(picked, CoverFrom.PICKED);
    }
    return form.coverNeeded() ? drawn(words, drawings) : new Covers(null, CoverFrom.NONE);
  }

  private static Covers drawn(Wording words, Drawings drawings) {
    if (!drawings.hasLettering()) {
      return new Covers(null, CoverFrom.NONE);
    }
    return new Covers(drawings.drawn(sheet(words)), CoverFrom.DRAWN);
  }

  private static CardSheet sheet(Wording words) {
    return new CardSheet(
        CardSheet.Kind.COVER,
        CardPages.COVER.head(Shortening.plain(words.title())),
        words.sourceName() == null ? "" : words.sourceName());
  }

  /** Of equally large ones the first. */
  private static String picked(List<String> pictures, Drawings drawings) {
    return pictures.stream()
        .filter(p -> isUsable(drawings.size(p)))
        .max(
            Comparator.<String>comparingLong(p -> drawings.size(p).area())
                .thenComparing(p -> -pictures.indexOf(p)))
        .orElse(null);
  }

  private static boolean isUsable(Drawings.PictureSize size) {
    int shorter = Math.min(size.width(), size.height());
    int longer = Math.max(size.width(), size.height());
    return shorter >= SHORTEST_EDGE && longer <= LONGEST_SHAPE * shorter;
  }

  /** Its digest, unless the hub has drawn it. */
  List<String> own() {
    return digest == null || isDrawn() ? List.of() : List.of(digest);
  }

  /** Why the platform would not take it so, if it would not. */
  void tell(PlatformForm form, Drawings drawings, Report report) {
    if (form.coverNeeded() && digest == null && !drawings.hasLettering()) {
      report.faults.add(Rendered.Fault.COVER_NEEDED);
    }
  }

  boolean isDrawn() {
    return from == CoverFrom.DRAWN && digest != null;
  }

  /** The hub's own pictures in a text, in order, each once. */
  static List<String> pictures(String html) {
    Set<String> digests = new LinkedHashSet<>();
    Matcher found = PICTURE.matcher(html);
    while (found.find()) {
      digests.add(found.group(1));
    }
    return new ArrayList<>(digests);
  }

  /** The cover first, then these. */
  List<String> before(List<String> pictures) {
    Set<String> all = new LinkedHashSet<>();
    if (digest != null) {
      all.add(digest);
    }
    all.addAll(pictures);
    return new ArrayList<>(all);
  }
}
