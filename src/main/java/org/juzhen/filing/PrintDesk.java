package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.paper.PaperSeal;
import org.juzhen.paper.PaperSheet;

/** Prints filings, and says of a printed one whether it is genuine (打印与验证). */
@ApplicationScoped
public class PrintDesk {
  private final Filings filings;
  private final FilingDoor door;
  private final FilingBook book;
  private final EnclosureDesk enclosures;
  private final FilingCodes codes;
  private final PaperSeal seal;
  private final AuditDesk audit;
  private final HubClock clock;

  PrintDesk(
      Filings filings,
      FilingDoor door,
      FilingBook book,
      EnclosureDesk enclosures,
      FilingCodes codes,
      PaperSeal seal,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.door = door;
    this.book = book;
    this.enclosures = enclosures;
    this.codes = codes;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A filing on paper.
   *
   * @param code as printed, or null for a filing that is not in force
   */
  public record Printed(FilingView filing, PaperSheet sheet, String code) {}

  /** What the register says of a printed code. */
  public enum Verdict {
    /** The paper and the register say the same. */
    GENUINE,
    /** It was printed here, but the filing has changed since. */
    OUTDATED
  }

  /** A code that was printed here, and what it stands for now. */
  public record Verified(Verdict verdict, FilingView filing, Instant issuedAt) {}

  /** Prints a filing; in force it carries a code. */
  @WithTransaction
  Uni<Printed> print(Actor by, UUID id, Locale language) {
    return filings
        .required(id)
        .chain(f -> door.mustSee(by, f))
        .chain(f -> book.view(by, f))
        .chain(
            view ->
                enclosures
                    .of(view)
                    .chain(
                        with ->
                            coded(by, view, with)
                                .map(
                                    code ->
                                        new Printed(
                                            view, FilingSheets.of(view, with, language), code))));
  }

  private Uni<String> coded(Actor by, FilingView view, Enclosed with) {
    if (view.filingNo() == null) {
      return Uni.createFrom().nullItem();
    }
    String digest = digest(view, with);
    String code = seal.code(view.id(), digest);
    return codes
        .keep(code, view.id(), digest, by, clock.now())
        .call(fresh -> fresh ? printed(by, view) : Uni.createFrom().voidItem())
        .map(x -> PaperSeal.printed(code));
  }

  private Uni<Void> printed(Actor by, FilingView view) {
    return audit.record(
        by,
        "PRINT",
        new Subject("filing", view.id(), view.unitId()),
        Map.of("state", view.state()));
  }

  /** The paper's language does not make it another paper. */
  private static String digest(FilingView view, Enclosed with) {
    return FilingSheets.of(view, with, Locale.CHINESE).digest();
  }

  /** What a code stands for; null for one that was never printed here. */
  @WithTransaction
  Uni<Verified> verify(String typed) {
    String code = PaperSeal.typed(typed);
    return code == null
        ? Uni.createFrom().nullItem()
        : codes
            .findById(code)
            .chain(
                known ->
                    known == null || !code.equals(seal.code(known.filingId, known.digest))
                        ? Uni.createFrom().nullItem()
                        : judged(known));
  }

  private Uni<Verified> judged(FilingCode known) {
    return filings
        .required(known.filingId)
        .chain(f -> book.view(Actor.hub("filing-codes"), f))
        .chain(
            view ->
                enclosures
                    .of(view)
                    .map(
                        with ->
                            new Verified(
                                digest(view, with).equals(known.digest)
                                    ? Verdict.GENUINE
                                    : Verdict.OUTDATED,
                                view,
                                known.issuedAt)));
  }
}
