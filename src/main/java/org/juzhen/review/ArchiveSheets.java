package org.juzhen.review;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.paper.PaperRun;
import org.juzhen.paper.PaperSheet;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.paper.PaperSheet.Row;

/** Writes a review on the official form (信息发布审核表) in one language. */
final class ArchiveSheets {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int POINTS = 200;
  private final ArchiveMessages labels;
  private final ReviewMessages words;
  private final ArchiveParts parts;
  private final ReviewCase review;
  private final Locale language;

  private ArchiveSheets(ArchiveParts parts, Locale language) {
    this.labels = ReviewTexts.archive(language);
    this.words = Languages.words(language);
    this.parts = parts;
    this.review = parts.file().submission();
    this.language = language;
  }

  static PaperSheet of(ArchiveParts parts, Locale language) {
    return of(parts, ArchiveContent.of(parts, language), language);
  }

  /** As it was printed when only words stood on paper; papers of those days are still about. */
  static PaperSheet bare(ArchiveParts parts, Locale language) {
    return of(parts, ArchiveContent.bare(parts, language), language);
  }

  private static PaperSheet of(ArchiveParts parts, Part content, Locale language) {
    ArchiveSheets writer = new ArchiveSheets(parts, language);
    return new PaperSheet(
        writer.labels.title(),
        Stream.of(
                writer.matter(),
                content,
                ArchiveOpinions.of(parts, writer.labels, writer.words),
                ArchiveKinds.of(parts, language),
                writer.findings(),
                writer.release())
            .filter(Objects::nonNull)
            .toList());
  }

  private Part matter() {
    Rows rows = new Rows();
    rows.say(labels.heading(), review.title);
    rows.say(labels.points(), points());
    rows.say(labels.category(), ReviewTexts.grade(review.grade, language));
    rows.say(labels.origin(), origin());
    rows.say(words.asked(), review.asked);
    rows.say(labels.sourceUrl(), review.sourceUrl);
    rows.say(labels.offList(), offList());
    rows.say(
        review.subjectKind == SubjectKind.OBSERVED ? words.outsideHands() : labels.authors(),
        all(review.authorNames));
    rows.say(
        labels.writtenSince(), review.writtenSince.isEmpty() ? null : all(review.writtenSince));
    rows.say(labels.unit(), review.unitName);
    rows.say(labels.submitted(), labels.submittedAs(review.submission, minute(review.submittedAt)));
    rows.say(labels.accounts(), parts.accounts(parts.file().pieces(), language));
    rows.say(labels.planned(), planned());
    rows.say(labels.plan(), review.planFileId == null ? null : labels.enclosed());
    return new Part(labels.matter(), rows.said);
  }

  private String points() {
    ReviewPiece first = parts.file().pieces().get(0);
    String all = first.summary.isBlank() ? parts.plain(first) : first.summary;
    return all.length() <= POINTS ? all : all.substring(0, POINTS) + "…";
  }

  private String origin() {
    if (review.subjectKind == SubjectKind.REPLY) {
      return labels.originReply();
    }
    if (review.materialUnits != null) {
      return labels.originHandedIn(all(review.materialUnits), all(review.materialNames));
    }
    if (parts.isEntry()) {
      return Languages.bound(language).library(review.unitName);
    }
    return review.sourceName == null
        ? labels.originOwn()
        : labels.originCollected(review.sourceName);
  }

  private String all(List<String> names) {
    return names.stream().reduce(labels::and).orElse("");
  }

  /** Why a source off the list was taken, and which leader signed for it. */
  private String offList() {
    List<ReviewFinding> off =
        parts.file().findings().stream().filter(ReviewFinding::wantsReason).toList();
    if (off.isEmpty()) {
      return null;
    }
    String reasons =
        off.stream()
            .map(f -> f.answer == null ? labels.offListOpen() : f.answerNote)
            .distinct()
            .collect(Collectors.joining("\n"));
    return lines(labels.offListSaid(), reasons, leader());
  }

  private String leader() {
    return parts.file().signatures().stream()
        .filter(s -> s.decision == Decision.APPROVE && LeadersWord.isLeader(s.role))
        .filter(s -> parts.file().after(parts.file().step(s.stepId)).isEmpty())
        .map(s -> labels.offListSigned(ReviewTexts.signer(s, language)))
        .findFirst()
        .orElse(null);
  }

  private String planned() {
    return parts.posted().stream()
        .map(p -> minute(p.plannedAt()))
        .distinct()
        .sorted()
        .reduce(labels::and)
        .orElse("");
  }

  private Part findings() {
    Rows rows = new Rows();
    for (ReviewFinding f : parts.file().findings()) {
      FindingView said = FindingView.of(f, language);
      rows.say(
          words.severity(said.severity()) + " · " + words.gate(said.gate()),
          lines(said.rule() + (said.text().isBlank() ? "" : " “" + said.text() + "”"), answer(f)));
    }
    if (rows.said.isEmpty()) {
      rows.say(labels.findings(), labels.nothing());
    }
    rows.say(labels.dictionary(), review.dictionaryVersion);
    return new Part(labels.findings(), rows.said);
  }

  private String answer(ReviewFinding f) {
    return f.answer == null
        ? labels.unanswered()
        : joined(words.answer(f.answer), f.answeredByName, minute(f.answeredAt), f.answerNote);
  }

  private Part release() {
    Rows rows = new Rows();
    rows.say(labels.conclusion(), conclusion());
    for (PostedTrace.Posted p : parts.posted()) {
      rows.say(parts.account(p.accountId(), language), posted(p));
    }
    if (parts.posted().isEmpty() && review.state == CaseState.CLEARED && !parts.isEntry()) {
      rows.say(labels.accounts(), labels.notPosted());
    }
    return new Part(labels.release(), rows.said);
  }

  /** Released is what a clearance says, and as long as one stands. */
  private String conclusion() {
    if (review.state == CaseState.CLEARED && parts.cleared().isEmpty()) {
      return labels.noClearance();
    }
    if (review.state == CaseState.CLEARED
        && parts.cleared().stream().allMatch(c -> c.voidedAt() != null)) {
      return parts.cleared().stream()
          .map(ArchiveParts.Earned::voidedAt)
          .max(Comparator.naturalOrder())
          .map(at -> labels.lapsed(minute(at)))
          .orElseThrow();
    }
    return joined(words.caseState(review.state), minute(review.closedAt));
  }

  private String posted(PostedTrace.Posted p) {
    if (p.postedAt() == null) {
      return labels.notPosted();
    }
    return lines(
        labels.postedAt(minute(p.postedAt())),
        p.recalledAt() == null ? null : labels.recalledAt(minute(p.recalledAt())),
        p.sender() == null ? labels.bySystem() : labels.sender(p.sender()),
        p.url(),
        parts.isCleared(p) ? labels.asCleared() : labels.notAsCleared(),
        p.found() == null
            ? labels.notRead()
            : labels.readBack(labels.found(p.found()), p.reader(), minute(p.readAt())));
  }

  static String minute(Instant at) {
    return at == null ? null : MINUTE.format(LocalDateTime.ofInstant(at, HubClock.ZONE));
  }

  static String joined(String... said) {
    return said(" · ", said);
  }

  static String lines(String... said) {
    return said("\n", said);
  }

  private static String said(String between, String... said) {
    return Stream.of(said)
        .filter(s -> s != null && !s.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(between));
  }

  /** The lines that say something. */
  static final class Rows {
    final List<Row> said = new ArrayList<>();

    void say(String label, String value) {
      if (value != null && !value.isBlank()) {
        said.add(new Row(label, value.strip()));
      }
    }

    /** Words that do not all look plain. */
    void say(String label, String value, List<PaperRun> runs) {
      if (!value.isBlank()) {
        said.add(new Row(label, value.strip(), runs));
      }
    }
  }
}
