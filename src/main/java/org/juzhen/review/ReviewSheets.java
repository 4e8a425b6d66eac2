package org.juzhen.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Account;
import org.juzhen.review.screening.CardChanges;
import org.juzhen.review.screening.Cards;
import org.juzhen.review.screening.Place;

/** Lays a submission out for people. */
@ApplicationScoped
class ReviewSheets {

  /**
   * What a sheet is made of.
   *
   * @param before the submission before this one, or null
   * @param beside the other readings of what is out
   * @param checklist each kind that is never posted has to be confirmed
   */
  record Parts(
      ReviewFile file,
      ReviewFile before,
      Map<UUID, Account> accounts,
      Map<UUID, Person> people,
      ClockView clock,
      boolean checklist,
      OutsideBeside beside,
      BoundMessages words) {

    String name(UUID person) {
      return people.containsKey(person) ? people.get(person).name() : null;
    }

    /** All of them, or null where nobody is known. */
    String names(List<UUID> persons) {
      String all =
          persons.stream()
              .map(this::name)
              .filter(Objects::nonNull)
              .collect(Collectors.joining("、"));
      return all.isEmpty() ? null : all;
    }
  }

  ReviewSheet of(Actor by, Parts parts, Locale language) {
    ReviewFile file = parts.file();
    ReviewCase c = file.submission();
    List<ReviewView> reached = file.reached(language);
    ReviewStep open = ReviewRules.turn(by, file);
    ReviewView step = open == null ? ended(reached) : file.view(open, language).with(parts.clock());
    List<FindingView> findings =
        file.findings().stream().map(f -> FindingView.of(f, language)).toList();
    String before = before(parts);
    return new ReviewSheet(
        step,
        reached,
        ReviewRoad.of(file, parts.name(c.authorId)),
        drafts(parts, findings, before),
        before == null ? null : shown(before, isMarkup(c), parts.words()),
        c.originalHtml != null,
        c.asked == null ? null : new Asked(c.askedId, c.asked),
        c.sourceName,
        c.sourceUrl,
        c.originalTypedBy == null ? null : new HandTyped(c.originalTypedBy, c.originalProven),
        findings,
        ReviewRules.maySign(by, file, open),
        c.isOpen() && ReviewRules.mayAccept(by, file) && !file.isFrom(by.id()),
        ReviewRules.standsFor(by, file, open),
        parts.checklist(),
        parts.beside(),
        parts.names(c.authorIds),
        parts.name(c.submittedBy),
        c.closedAt,
        c.dictionaryVersion);
  }

  private static ReviewView ended(List<ReviewView> reached) {
    return reached.stream()
        .filter(v -> v.decidedAt() != null)
        .reduce((a, b) -> b)
        .orElse(reached.get(0));
  }

  private static boolean isMarkup(ReviewCase c) {
    return c.subjectKind == SubjectKind.POST;
  }

  /** The article, else what was submitted the time before. */
  private static String before(Parts parts) {
    if (parts.file().submission().originalHtml != null) {
      return parts.file().submission().originalHtml;
    }
    return parts.before() == null || parts.before().pieces().isEmpty()
        ? null
        : parts.before().pieces().get(0).bodyHtml;
  }

  private static List<ReviewSheet.Draft> drafts(
      Parts parts, List<FindingView> findings, String before) {
    Map<List<Object>, List<ReviewPiece>> same = new LinkedHashMap<>();
    for (ReviewPiece p : parts.file().pieces()) {
      same.computeIfAbsent(BoundPart.shown(p.piece()), x -> new ArrayList<>()).add(p);
    }
    return same.values().stream().map(pieces -> draft(parts, pieces, findings, before)).toList();
  }

  private static ReviewSheet.Draft draft(
      Parts parts, List<ReviewPiece> pieces, List<FindingView> all, String before) {
    ReviewPiece p = pieces.get(0);
    ReviewCase c = parts.file().submission();
    boolean markup = isMarkup(c);
    Cards cards = Cards.of(p.bodyHtml, p.drawn);
    List<FindingView> findings =
        all.stream()
            .filter(f -> f.accountId() == null || f.accountId().equals(p.accountId))
            .toList();
    return new ReviewSheet.Draft(
        BoundPart.said(p.piece()),
        pieces.stream().map(x -> where(parts, x)).toList(),
        MarkedText.line(p.title, Place.TITLE, findings),
        MarkedText.body(p.bodyHtml, markup, findings),
        MarkedText.cards(cards, findings),
        MarkedText.line(p.summary, Place.SUMMARY, findings),
        p.shortText,
        p.sourceUrl,
        p.media,
        p.cover,
        p.drawn,
        p.rendering,
        before == null ? List.of() : changes(parts, p, before),
        c.originalHtml == null ? List.of() : CardChanges.of(cards, c.originalHtml),
        p.digest);
  }

  /** What stands beside cards is how they begin, and is compared with them. */
  private static List<TextDiff.Part> changes(Parts parts, ReviewPiece p, String before) {
    ReviewCase c = parts.file().submission();
    boolean markup = isMarkup(c);
    String now = BoundText.meaning(p.bodyHtml, markup, parts.words());
    String source = c.sourceName == null ? "" : AddedLines.source(c.sourceName);
    String own = now.endsWith(source) ? now.substring(0, now.length() - source.length()) : now;
    return c.originalHtml != null && CardChanges.begins(Cards.of(p.bodyHtml, p.drawn), own)
        ? List.of()
        : Comparison.parts(BoundText.meaning(before, markup, parts.words()), now);
  }

  private static String shown(String content, boolean markup, BoundMessages words) {
    String marked = MarkedText.body(content, markup, List.of());
    return markup ? ShownMarkup.of(marked, List.of(), words) : marked;
  }

  /** An entry of the library is shown on no account of its own. */
  private static ReviewSheet.Where where(Parts parts, ReviewPiece piece) {
    Account a = parts.accounts().get(piece.accountId);
    return a == null
        ? new ReviewSheet.Where(
            piece.accountId, null, parts.words().library(parts.file().unit().shownName()))
        : new ReviewSheet.Where(a.id(), a.platform(), a.name());
  }
}
