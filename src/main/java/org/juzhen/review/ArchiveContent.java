package org.juzhen.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.review.ArchiveSheets.Rows;

/** What was put forward, on paper (送审内容栏): all that a signature on the paper binds. */
final class ArchiveContent {
  private final ArchiveParts parts;
  private final ArchiveMessages labels;
  private final BoundMessages words;
  private final Locale language;

  private ArchiveContent(ArchiveParts parts, Locale language) {
    this.parts = parts;
    this.labels = ReviewTexts.archive(language);
    this.words = Languages.bound(language);
    this.language = language;
  }

  /** The same words of several accounts stand once, with the digest of each. */
  static Part of(ArchiveParts parts, Locale language) {
    ArchiveContent content = new ArchiveContent(parts, language);
    Rows rows = new Rows();
    content.same(BoundPart::shown).forEach(pieces -> content.write(pieces, rows));
    return content.ended(rows);
  }

  private List<List<ReviewPiece>> same(Function<Piece, Object> shown) {
    Map<Object, List<ReviewPiece>> same = new LinkedHashMap<>();
    for (ReviewPiece p : parts.file().pieces()) {
      same.computeIfAbsent(shown.apply(p.piece()), x -> new ArrayList<>()).add(p);
    }
    return List.copyOf(same.values());
  }

  private Part ended(Rows rows) {
    rows.say(labels.wholeDigest(), parts.content());
    return new Part(labels.content(), rows.said);
  }

  private void write(List<ReviewPiece> pieces, Rows rows) {
    BoundText text = new BoundText(pieces.get(0).piece(), parts.isMarkup(), words);
    for (BoundPart part : BoundPart.values()) {
      if (part == BoundPart.ACCOUNT) {
        rows.say(words.part(part), parts.accounts(pieces, language));
      } else {
        rows.say(words.part(part), text.text(part), text.runs(part));
      }
    }
    digests(pieces, rows);
  }

  private void digests(List<ReviewPiece> pieces, Rows rows) {
    rows.say(
        labels.digest(),
        pieces.stream()
            .map(p -> parts.account(p.accountId, language) + " " + p.digest)
            .collect(Collectors.joining("\n")));
  }

  /** Words alone; so it was printed before links, looks and covers were. */
  static Part bare(ArchiveParts parts, Locale language) {
    ArchiveContent content = new ArchiveContent(parts, language);
    Rows rows = new Rows();
    content
        .same(p -> List.of(p.title(), p.bodyHtml(), p.summary(), p.media()))
        .forEach(pieces -> content.bare(pieces, rows));
    return content.ended(rows);
  }

  private void bare(List<ReviewPiece> pieces, Rows rows) {
    ReviewPiece first = pieces.get(0);
    rows.say(
        labels.contentOn(parts.accounts(pieces, language)),
        ArchiveSheets.lines(first.title, first.summary, parts.plain(first)));
    rows.say(labels.pictures(), String.join("\n", first.media));
    digests(pieces, rows);
  }
}
