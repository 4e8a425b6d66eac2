package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Puts papers to a filing one by one, and takes them out again (备案材料). */
@ApplicationScoped
public class PaperDesk {
  private static final int MOST = 50;
  private final Filings filings;
  private final FilingDoor door;
  private final FilingPapers papers;
  private final FilingBook book;
  private final AuditDesk audit;

  PaperDesk(
      Filings filings, FilingDoor door, FilingPapers papers, FilingBook book, AuditDesk audit) {
    this.filings = filings;
    this.door = door;
    this.papers = papers;
    this.book = book;
    this.audit = audit;
  }

  /** One more paper; of the same scan of the same kind only one is kept. */
  @WithTransaction
  Uni<FilingView> add(Actor by, UUID id, Material paper) {
    if (!paper.given()) {
      throw KernelProblem.field("file", "REQUIRED");
    }
    return change(
        by,
        id,
        "ADD_PAPER",
        paper.type(),
        f -> papers.mustExist(by, List.of(paper), f.materials),
        old -> {
          List<Material> all = new ArrayList<>(old);
          all.remove(paper);
          all.add(paper);
          if (all.size() > MOST) {
            throw KernelProblem.field("file", "OUT_OF_RANGE");
          }
          return all;
        });
  }

  /** Takes a paper out; its scan stays in the store, nothing else names it. */
  @WithTransaction
  Uni<FilingView> remove(Actor by, UUID id, int position) {
    return change(
        by,
        id,
        "REMOVE_PAPER",
        Integer.toString(position),
        f -> Uni.createFrom().voidItem(),
        old -> {
          if (position < 0 || position >= old.size()) {
            throw KernelProblem.field("position", "UNKNOWN");
          }
          List<Material> all = new ArrayList<>(old);
          all.remove(position);
          return all;
        });
  }

  private Uni<FilingView> change(
      Actor by,
      UUID id,
      String verb,
      String what,
      java.util.function.Function<Filing, Uni<Void>> check,
      UnaryOperator<List<Material>> change) {
    if (!by.has(Role.COORDINATOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR));
    }
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .invoke(f -> FilingPolicy.must(by, FilingAction.EDIT, f, null))
        .call(check::apply)
        .invoke(f -> f.materials = List.copyOf(change.apply(f.materials)))
        .call(
            f ->
                audit.record(
                    by, verb, new Subject("filing", f.id, f.unitId), Map.of("paper", what)))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }
}
