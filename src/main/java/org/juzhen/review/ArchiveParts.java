package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Digests;
import org.juzhen.registry.Account;

/**
 * All that a review form says (审核表素材).
 *
 * @param accounts as they are today; what a form says of them is what the pieces kept
 * @param checklist each signer confirms the kinds that are never posted
 */
record ArchiveParts(
    ReviewFile file,
    Map<UUID, Account> accounts,
    List<PostedTrace.Posted> posted,
    boolean checklist) {

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

  /** The account with its platform and the name of the day of submission, or null. */
  String account(UUID id, Locale language) {
    Account account = accounts.get(id);
    return account == null
        ? null
        : ReviewTexts.platform(account.platform(), language) + " " + name(account);
  }

  private String name(Account account) {
    return file.pieces().stream()
        .filter(p -> p.accountId.equals(account.id()))
        .map(p -> p.accountName)
        .findFirst()
        .orElseGet(account::name);
  }
}
