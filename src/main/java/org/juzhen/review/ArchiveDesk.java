package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.paper.PaperSeal;
import org.juzhen.paper.PaperSheet;
import org.juzhen.registry.Account;
import org.juzhen.registry.Platform;

/** Prints reviews on the official form, and says of a printed one whether it is genuine (归档与验证). */
@ApplicationScoped
public class ArchiveDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final ArchiveShelf shelf;
  private final ReviewCodes codes;
  private final PaperSeal seal;
  private final AuditDesk audit;
  private final HubClock clock;

  ArchiveDesk(
      ReviewCases cases,
      ReviewFiles files,
      ArchiveShelf shelf,
      ReviewCodes codes,
      PaperSeal seal,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.shelf = shelf;
    this.codes = codes;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A review on paper.
   *
   * @param openSteps the steps that can be signed now
   */
  public record Printed(
      UUID caseId,
      PaperSheet sheet,
      String code,
      String content,
      List<UUID> openSteps,
      List<PostedTrace.Posted> posted) {}

  /** What the records say of a printed code. */
  public enum Standing {
    /** The paper and the records say the same. */
    GENUINE,
    /** It was printed here, and the review or the posting has gone on since. */
    CONTINUED,
    /** What is on record does not fit its digest: somebody has been at the database. */
    BROKEN
  }

  /**
   * A text that was sent under the review.
   *
   * @param asCleared what was sent has the digest that was cleared for the account
   * @param found what was read where it stands, or null
   */
  public record Sent(
      Platform platform,
      String account,
      String digest,
      boolean asCleared,
      Instant postedAt,
      String url,
      PostedTrace.Found found,
      Instant readAt) {}

  /**
   * A code that was printed here, and what it stands for now.
   *
   * @param title as it was posted; null for answers, and as long as nothing is public
   * @param content digest of all that was put forward
   */
  public record Verified(
      Standing standing,
      UUID caseId,
      String title,
      String unitName,
      CaseState state,
      String content,
      Instant issuedAt,
      List<Sent> sent) {}

  /** Prints a submission, named by itself or by one of its steps. */
  @WithTransaction
  Uni<Printed> print(Actor by, UUID id, Locale language) {
    return files
        .named(id)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .chain(shelf::parts)
        .chain(parts -> coded(by, parts).map(code -> printed(parts, code, language)));
  }

  private static Printed printed(ArchiveParts parts, String code, Locale language) {
    ReviewFile file = parts.file();
    return new Printed(
        file.submission().id,
        ArchiveSheets.of(parts, language),
        code,
        parts.content(),
        file.steps().stream().filter(s -> s.state == StepState.OPEN).map(s -> s.id).toList(),
        parts.posted());
  }

  private Uni<String> coded(Actor by, ArchiveParts parts) {
    ReviewCase c = parts.file().submission();
    String digest = digest(parts);
    String code = seal.code(c.id, digest);
    return codes
        .keep(code, c.id, digest, by, clock.now())
        .call(
            fresh ->
                fresh
                    ? audit.record(by, "PRINT", Submission.subject(c), Map.of("state", c.state))
                    : Uni.createFrom().voidItem())
        .replaceWith(PaperSeal.printed(code));
  }

  /** The paper's language does not make it another paper. */
  private static String digest(ArchiveParts parts) {
    return ArchiveSheets.of(parts, Locale.CHINESE).digest();
  }

  /** What a code stands for; null for one that was never printed here. */
  @WithTransaction
  Uni<Verified> verify(String typed) {
    return known(typed).chain(k -> k == null ? Uni.createFrom().nullItem() : judged(k));
  }

  /** The submission for which a code was printed, or null. */
  Uni<ReviewCode> known(String typed) {
    String code = PaperSeal.typed(typed);
    return code == null
        ? Uni.createFrom().nullItem()
        : codes
            .findById(code)
            .map(
                known ->
                    known == null || !code.equals(seal.code(known.caseId, known.digest))
                        ? null
                        : known);
  }

  private Uni<Verified> judged(ReviewCode known) {
    return cases
        .required(known.caseId)
        .chain(files::of)
        .chain(shelf::parts)
        .map(parts -> verified(known, parts));
  }

  private static Verified verified(ReviewCode known, ArchiveParts parts) {
    ReviewCase c = parts.file().submission();
    Standing same = says(parts, known.digest) ? Standing.GENUINE : Standing.CONTINUED;
    return new Verified(
        parts.isIntact() ? same : Standing.BROKEN,
        c.id,
        publicTitle(parts),
        parts.file().unit().shownName(),
        c.state,
        parts.content(),
        known.issuedAt,
        parts.posted().stream()
            .filter(p -> p.postedAt() != null)
            .map(p -> sent(parts, p))
            .toList());
  }

  private static boolean says(ArchiveParts parts, String printed) {
    return digest(parts).equals(printed)
        || ArchiveSheets.bare(parts, Locale.CHINESE).digest().equals(printed);
  }

  /** As anybody can read it where it was posted; what a citizen asked is nobody else's affair. */
  private static String publicTitle(ArchiveParts parts) {
    return parts.file().submission().subjectKind == SubjectKind.REPLY
        ? null
        : parts.posted().stream()
            .filter(p -> p.postedAt() != null)
            .flatMap(p -> parts.file().pieces().stream().filter(x -> x.digest.equals(p.digest())))
            .map(x -> x.title)
            .findFirst()
            .orElse(null);
  }

  private static Sent sent(ArchiveParts parts, PostedTrace.Posted p) {
    Account account = parts.accounts().get(p.accountId());
    return new Sent(
        account.platform(),
        account.name(),
        p.digest(),
        parts.isCleared(p),
        p.postedAt(),
        p.url(),
        p.found(),
        p.readAt());
  }
}
