package org.juzhen.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.review.screening.Cards;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.PlainText;

/** Who comments, who answers, and where the words are (批注规则). */
final class CommentRules {
  private static final Role[] READERS = {
    Role.REVIEWER, Role.CHIEF_REVIEWER, Role.SECRECY_REVIEWER, Role.LEADER, Role.PRINCIPAL_LEADER
  };
  private static final Role[] WRITERS = {Role.EDITOR, Role.CONTRIBUTOR, Role.HANDLER};
  private static final int NOTE = 2000;

  private CommentRules() {}

  /** Those who read for the unit, or for a unit that signs a step; never who wrote it. */
  static boolean mayComment(Actor by, ReviewFile file) {
    return file.submission().isOpen()
        && !file.isFrom(by.id())
        && units(file).anyMatch(unit -> by.hasAny(unit, READERS));
  }

  static void mustComment(Actor by, ReviewFile file) {
    ReviewRules.mustSee(by, file);
    if (file.isFrom(by.id())) {
      throw ReviewProblem.AUTHOR_NEVER_SIGNS.problem();
    }
    file.submission().mustBeOpen();
    if (!mayComment(by, file)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(READERS));
    }
  }

  static boolean mayAnswer(Actor by, ReviewFile file) {
    return file.isFrom(by.id()) || by.hasAny(file.submission().unitId, WRITERS);
  }

  /** Those who read; who wrote may only answer, whatever else the person is. */
  static boolean maySettle(Actor by, ReviewFile file) {
    return !file.isFrom(by.id()) && units(file).anyMatch(unit -> by.hasAny(unit, READERS));
  }

  static void mustSettle(Actor by, ReviewFile file) {
    ReviewRules.mustSee(by, file);
    if (!maySettle(by, file)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(READERS));
    }
  }

  private static Stream<UUID> units(ReviewFile file) {
    return Stream.concat(
            Stream.of(file.submission().unitId), file.steps().stream().map(s -> s.unitId))
        .distinct();
  }

  /** Where the words stand in what this submission shows, or null. */
  static CommentAnchor anchor(
      ReviewFile file, UUID accountId, Place place, String quote, int near) {
    return file.pieces().stream()
        .sorted(
            (a, b) -> Boolean.compare(b.accountId.equals(accountId), a.accountId.equals(accountId)))
        .map(piece -> CommentAnchor.find(text(file, piece, place), quote, near))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The numbers of the cards on which these words stand; none where they stand elsewhere. */
  static List<Integer> cards(ReviewFile file, UUID accountId, Place place, CommentAnchor where) {
    if (place != Place.CARD || where == null) {
      return List.of();
    }
    return file.pieces().stream()
        .filter(p -> accountId == null || p.accountId.equals(accountId))
        .map(p -> Cards.of(p.bodyHtml, p.drawn))
        .filter(c -> !c.isEmpty())
        .map(c -> c.numbers(where.begin(c.text()), where.end(c.text())))
        .findFirst()
        .orElse(List.of());
  }

  private static String text(ReviewFile file, ReviewPiece piece, Place place) {
    boolean markup = file.submission().subjectKind == SubjectKind.POST;
    return switch (place) {
      case TITLE -> piece.title;
      case SUMMARY -> piece.summary;
      case CARD -> Cards.of(piece.bodyHtml, piece.drawn).text();
      default -> markup ? PlainText.of(piece.bodyHtml).text() : piece.bodyHtml;
    };
  }

  /**
   * The reasons of whoever sends a text back: what was written, and each comment with its words.
   */
  static String reasons(String note, List<ReviewComment> open, ReadingMessages words) {
    StringBuilder all = new StringBuilder(note == null ? "" : note);
    for (ReviewComment c : open) {
      String line = words.reason(shortened(c.quote), c.body);
      if (all.length() + line.length() + 1 > NOTE) {
        break;
      }
      all.append(all.isEmpty() ? "" : "\n").append(line);
    }
    return all.isEmpty() ? null : all.toString();
  }

  private static String shortened(String quote) {
    int most = 40;
    return quote.length() <= most
        ? quote
        : quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, most))) + "…";
  }
}
