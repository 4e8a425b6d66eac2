package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;
import org.juzhen.knowledge.search.IndexTail;

/** Gathers other ways to ask; the more an entry has, the more often it is found. */
@ApplicationScoped
public class WordingDesk {
  private static final String PROPOSE =
      "insert into knowledge_wording (id, entry_id, text, state, origin, source_id, proposed_at,"
          + " proposed_by) values (?1, ?2, ?3, 'CANDIDATE', 'CITIZEN', ?4, ?5, cast(?6 as uuid))"
          + " on conflict do nothing";

  private static final int LONGEST = 500;

  private final Entries entries;
  private final Wordings wordings;
  private final KnowledgeViews views;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  WordingDesk(
      Entries entries,
      Wordings wordings,
      KnowledgeViews views,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.entries = entries;
    this.wordings = wordings;
    this.views = views;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * A citizen's words, stripped of personal data, that an answer of the library met: a candidate
   * until the owner unit has its say. The same words again change nothing.
   *
   * @param sourceId the reply that answered them
   */
  @WithTransaction
  public Uni<Void> propose(Actor by, UUID entry, String text, UUID sourceId) {
    String words = text.strip().replaceAll("\\s+", " ");
    String kept = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    if (kept.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Sql.of(PROPOSE)
        .with(Ids.next())
        .with(entry)
        .with(kept)
        .with(sourceId)
        .with(clock.now())
        .with(by.id() == null ? null : by.id().toString())
        .update()
        .replaceWithVoid();
  }

  /**
   * The owner unit accepts a candidate as a way to ask, or refuses it. Who wrote it does not accept
   * it: by it an answer that is cleared beforehand is used without a signature.
   */
  @WithTransaction
  public Uni<KnowledgeView> decide(Actor by, UUID entry, UUID wording, boolean accept) {
    return entries
        .required(entry)
        .invoke(e -> mustJudge(by, e))
        .call(
            e ->
                wordings
                    .required(entry, wording)
                    .call(w -> decide(by, w, accept))
                    .call(x -> wordings.flush()))
        .call(
            e ->
                audit.record(
                    by,
                    accept ? "ACCEPT_WORDING" : "REFUSE_WORDING",
                    KnowledgeJournal.subject(e),
                    Map.of("wording", wording)))
        .call(e -> bell.ring(IndexTail.NAME))
        .chain(e -> views.one(e, by));
  }

  private Uni<Boolean> decide(Actor by, KnowledgeWording wording, boolean accept) {
    return wordings
        .isOwn(wording, by.id())
        .invoke(own -> wording.decide(accept, own, by, clock.now()));
  }

  private static void mustJudge(Actor by, KnowledgeEntry entry) {
    if (entry.state != KnowledgeState.EFFECTIVE
        && by.grants().stream().noneMatch(g -> entry.unitId.equals(g.unitId()))) {
      throw KernelProblem.NOT_FOUND.with("entry", entry.id);
    }
    by.must(entry.unitId, KnowledgePolicy.JUDGES);
  }
}
