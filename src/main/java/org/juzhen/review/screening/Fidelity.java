package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/**
 * A repost says what its original says (不得歪曲、篡改标题原意和信息内容，大政办通〔2021〕11号 第23条). A fact that the
 * original does not have is graver than another word; a repost word for word is held to it.
 */
@ApplicationScoped
class Fidelity implements Check {
  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Original original = draft.around().original();
    if (original != null) {
      title(draft, original, report);
      words(draft, original, report);
      if (draft.markup()) {
        new MarksKept(draft, original, report).compare();
      }
    }
  }

  /** What stands beside the cards begins as they do, and is compared with them. */
  private static void words(Draft draft, Original original, Consumer<Finding> report) {
    Told body = Told.body(draft, original);
    if (draft.drawn().all().size() > 1) {
      Told cards = Told.cards(draft, original);
      cardTitle(draft, original, report);
      new Retelling(cards, original, report).compare();
      if (body.isBeginningOf(cards)) {
        return;
      }
    }
    new Retelling(body, original, report).compare();
  }

  /** The title on its card is cut only where the card is too small for it. */
  private static void cardTitle(Draft draft, Original original, Consumer<Finding> report) {
    Cards.Card card = draft.drawn().all().get(0);
    String said = original.title() == null ? "" : original.title();
    String title = CardLines.bare(card.words());
    String theirs = CardLines.bare(said);
    boolean cut = title.endsWith("…") && Cut.isBeginning(title, theirs);
    if (!title.isEmpty() && !title.equals(theirs) && !cut) {
      report.accept(
          Finding.at(
              draft.cards(),
              card.from(),
              card.to(),
              Gate.POLICY,
              Severity.ANSWER,
              Rule.TITLE_CHANGED,
              said.isBlank() ? "—" : said));
    }
  }

  private static void title(Draft draft, Original original, Consumer<Finding> report) {
    String said = original.title() == null ? "" : original.title();
    String title = Cut.letters(draft.title().text());
    if (!title.isEmpty() && !title.equals(Cut.letters(said)) && !Cut.ofTitle(draft, said)) {
      report.accept(
          Finding.at(
              draft.title(),
              0,
              draft.title().text().length(),
              Gate.POLICY,
              Severity.ANSWER,
              Rule.TITLE_CHANGED,
              said.isBlank() ? "—" : said));
    }
  }
}
