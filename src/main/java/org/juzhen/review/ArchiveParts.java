package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Digests;
import org.juzhen.registry.Account;
import org.juzhen.review.screening.PlainText;

/**
 * All that a review form says (审核表素材).
 *
 * @param accounts as they are today; what a form says of them is what the pieces kept
 * @param cleared the clearances that it earned, also those that were voided
 * @param checklist each signer confirms the kinds that are never posted
 */
record ArchiveParts(
    ReviewFile file,
    Map<UUID, Account> accounts,
    List<PostedTrace.Posted> posted,
    List<Earned> cleared,
    boolean checklist) {

  /** A clearance that was earned, for accounts or beforehand; when it was voided, or null. */
  record Earned(Instant voidedAt) {}

  /** What is submitted in all; what a signature on paper is for. The database reckons the same. */
  String content() {
    return content(file.pieces());
  }

  static String content(List<ReviewPiece> pieces) {
    return Digests.hex(
        pieces.stream()
            .map(p -> p.accountId + ":" + p.digest)
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  /** Whether every piece still is what its digest says, from the title to the last picture. */
  boolean isIntact() {
    return file.pieces().stream().allMatch(p -> p.digest.equals(p.piece().digest()));
  }

  /** Whether what was sent has the digest that was cleared for the account. */
  boolean isCleared(PostedTrace.Posted sent) {
    return file.pieces().stream()
        .anyMatch(p -> p.accountId.equals(sent.accountId()) && p.digest.equals(sent.digest()));
  }

  boolean isMarkup() {
    return file.submission().subjectKind == SubjectKind.POST;
  }

  /** The bare words of a body. */
  String plain(ReviewPiece piece) {
    return isMarkup() ? PlainText.of(piece.bodyHtml).text() : piece.bodyHtml;
  }

  String accounts(List<ReviewPiece> pieces, Locale language) {
    return pieces.stream()
        .map(p -> account(p.accountId, language))
        .filter(Objects::nonNull)
        .reduce(ReviewTexts.archive(language)::and)
        .orElse("");
  }

  /** The account with its platform and the name of the day of submission, or null. */
  String account(UUID id, Locale language) {
    Account account = accounts.get(id);
    return account == null
        ? library(language)
        : ReviewTexts.platform(account.platform(), language) + " " + name(account);
  }

  /** What is shown on no account of its own stands in the library. */
  private String library(Locale language) {
    return isEntry() ? Languages.bound(language).library(file.submission().unitName) : null;
  }

  boolean isEntry() {
    return file.submission().subjectKind == SubjectKind.ENTRY;
  }

  private String name(Account account) {
    return file.pieces().stream()
        .filter(p -> p.accountId.equals(account.id()))
        .map(p -> p.accountName)
        .findFirst()
        .orElseGet(account::name);
  }
}
