package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.knowledge.search.IndexTail;

/** Notes what was done with an entry, and has the index follow. */
@ApplicationScoped
class KnowledgeJournal {
  private final Entries entries;
  private final AuditDesk audit;
  private final DueBell bell;

  KnowledgeJournal(Entries entries, AuditDesk audit, DueBell bell) {
    this.entries = entries;
    this.audit = audit;
    this.bell = bell;
  }

  Uni<Void> note(Actor by, String verb, KnowledgeEntry entry, Map<String, ?> change) {
    return audit.record(by, verb, subject(entry), change);
  }

  /** It is written down with its new version, and searched for by what it says now. */
  Uni<Void> moved(Actor by, KnowledgeEntry entry, KnowledgeAction action) {
    return entries
        .flush()
        .chain(x -> note(by, action.name(), entry, Map.of("version", entry.version)))
        .chain(x -> bell.ring(IndexTail.NAME));
  }

  /** The index looks again. */
  Uni<Void> ring() {
    return bell.ring(IndexTail.NAME);
  }

  static Subject subject(KnowledgeEntry e) {
    return new Subject("knowledge", e.id, e.unitId);
  }
}
