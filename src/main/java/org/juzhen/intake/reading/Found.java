package org.juzhen.intake.reading;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A part of a page (页面要素): where it was found, and why the portal's own selector did not give it.
 *
 * @param place null when it was found nowhere
 * @param miss null when there is no own selector, or it did give it
 * @param text null when it was found nowhere; of the body it is HTML
 */
public record Found(Field field, Place place, Miss miss, String text) {

  /** What an article consists of. */
  public enum Field {
    TITLE,
    DATE,
    SOURCE,
    BODY
  }

  /** By what it was found. */
  public enum Place {
    /** The portal's own selector. */
    SELECTOR,
    /** The meta tags of government sites. */
    META,
    /** A label in the text. */
    LABEL,
    /** Where such things usually stand. */
    USUAL
  }

  /** Why an own selector gave nothing. */
  public enum Miss {
    NOTHING_MATCHES,
    EMPTY,
    NOT_A_DATE
  }

  static Found selected(Field field, Document page, String selector) {
    if (selector == null) {
      return new Found(field, null, null, null);
    }
    Element found = page.selectFirst(selector);
    if (found == null) {
      return new Found(field, null, Miss.NOTHING_MATCHES, null);
    }
    return found.text().isBlank()
        ? new Found(field, null, Miss.EMPTY, null)
        : new Found(field, Place.SELECTOR, null, found.text().strip());
  }

  /** The body keeps its markup; one that shows only a picture says something too. */
  static Found container(Document page, String selector) {
    Element found = selector == null ? null : page.selectFirst(selector);
    if (found == null) {
      return new Found(Field.BODY, null, selector == null ? null : Miss.NOTHING_MATCHES, null);
    }
    boolean empty = found.text().isBlank() && found.selectFirst("img[src]") == null;
    return empty
        ? new Found(Field.BODY, null, Miss.EMPTY, null)
        : new Found(Field.BODY, Place.SELECTOR, null, found.html());
  }

  Found mustBeDate() {
    return text == null || TolerantDates.parse(text) != null
        ? this
        : new Found(field, null, Miss.NOT_A_DATE, null);
  }

  /** This, or what is found elsewhere. */
  Found or(Place other, Supplier<String> elsewhere) {
    if (text != null) {
      return this;
    }
    String found = elsewhere.get();
    return found == null ? this : new Found(field, other, miss, found);
  }

  Found map(UnaryOperator<String> change) {
    return text == null ? this : new Found(field, place, miss, change.apply(text));
  }
}
