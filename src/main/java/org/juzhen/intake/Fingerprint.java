package org.juzhen.intake;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.kernel.Digests;

/** By what an article is recognised, and by what a changed text is told from the same one. */
final class Fingerprint {
  private static final Pattern BLANK = Pattern.compile("[\\s\\u200b\\ufeff]+");

  private Fingerprint() {}

  /**
   * The ladder: the portal's own id, else the address, else the text itself. The text counts only
   * where there is neither, for an old text may rightly be published anew.
   */
  static List<Key> keys(UUID unit, UUID portal, String externalId, Content content) {
    List<Key> keys = new ArrayList<>();
    if (externalId != null && portal != null) {
      keys.add(id(unit, portal, externalId));
    }
    String url = content == null ? null : CanonicalUrl.of(content.url());
    if (url != null) {
      keys.add(new Key(unit, "URL", url));
    }
    if (keys.isEmpty() && content != null) {
      keys.add(new Key(unit, "TEXT", text(content) + day(content.publishedAt())));
    }
    return keys;
  }

  /** The key of a portal's own id. */
  static Key id(UUID unit, UUID portal, String externalId) {
    return new Key(unit, "ID", Digests.hex(portal + " " + externalId));
  }

  /** The key of an address alone. */
  static Key address(UUID unit, String url) {
    return new Key(unit, "URL", CanonicalUrl.of(url));
  }

  /** Of everything that is shown of a text. */
  static String whole(Content c) {
    return Digests.hex(
        String.join(
            "\u001e",
            c.title(),
            c.html(),
            c.source(),
            String.valueOf(c.sourceUrl()),
            c.attachments()));
  }

  /** Of the words alone, so that the same text in other markup is the same. */
  static String text(Content c) {
    return text(c.title(), c.text());
  }

  static String text(String title, String words) {
    return Digests.hex(bare(title) + "\u001e" + bare(words));
  }

  private static String bare(String text) {
    return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static String day(Instant at) {
    return at == null ? "" : " " + at;
  }
}
