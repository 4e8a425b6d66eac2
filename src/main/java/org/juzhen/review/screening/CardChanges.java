package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.review.Comparison;
import org.juzhen.review.TextDiff;

/**
 * The text of all cards beside the original, card by card, for people to read (逐卡对照). What was left
 * out is shown on the card on which it is missing.
 */
public final class CardChanges {
  private final Cards cards;
  private final List<List<TextDiff.Part>> parts = new ArrayList<>();
  private int card = 1;
  private int at;

  private CardChanges(Cards cards) {
    this.cards = cards;
    this.at = cards.all().get(1).from();
    cards.all().forEach(c -> parts.add(new ArrayList<>()));
  }

  /** The stretches of one card. */
  public record OnCard(int number, List<TextDiff.Part> parts) {}

  /**
   * Those cards on which something is not the same; the one with the title is no part of the text.
   *
   * @param original markup
   */
  public static List<OnCard> of(Cards cards, String original) {
    String theirs = PlainText.of(original).text();
    if (cards.all().size() < 2 || CardLines.bare(pages(cards)).equals(CardLines.bare(theirs))) {
      return List.of();
    }
    CardChanges changes = new CardChanges(cards);
    Comparison.parts(Comparison.of(theirs, CardLines.of(cards, theirs))).forEach(changes::take);
    return changes.changed();
  }

  /** Whether these words are how the pages begin: the sentences beside the cards are. */
  public static boolean begins(Cards cards, String words) {
    return cards.all().size() > 1
        && CardLines.bare(pages(cards)).startsWith(Cut.withoutMore(CardLines.bare(words)));
  }

  private static String pages(Cards cards) {
    return cards.text().substring(cards.all().get(1).from());
  }

  private void take(TextDiff.Part part) {
    if (part.kind() == TextDiff.Kind.REMOVED) {
      parts.get(card).add(part);
      return;
    }
    String rest = part.text();
    while (!rest.isEmpty()) {
      while (card + 1 < parts.size() && at >= cards.all().get(card + 1).from()) {
        card++;
      }
      int end = card + 1 < parts.size() ? cards.all().get(card + 1).from() : at + rest.length();
      int length = Math.min(rest.length(), end - at);
      parts.get(card).add(new TextDiff.Part(part.kind(), rest.substring(0, length)));
      rest = rest.substring(length);
      at += length;
    }
  }

  private List<OnCard> changed() {
    List<OnCard> changed = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).stream().anyMatch(CardChanges::differs)) {
        changed.add(new OnCard(i + 1, List.copyOf(parts.get(i))));
      }
    }
    return changed;
  }

  private static boolean differs(TextDiff.Part part) {
    return part.kind() != TextDiff.Kind.SAME && !part.text().isBlank();
  }
}
