package org.juzhen.impersonation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.impersonation.CaseView.EvidenceView;
import org.juzhen.impersonation.CaseView.LetterView;
import org.juzhen.impersonation.CaseView.StepView;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Reach;

/** The cases with what hangs on them. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<ImpersonationCase, UUID> {

  /** The case, held until the transaction ends, or NOT_FOUND. */
  Uni<ImpersonationCase> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("impersonation", id));
  }

  /** The case, or NOT_FOUND. */
  Uni<ImpersonationCase> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("impersonation", id));
  }

  /** The open case about the same imitation, or null. */
  Uni<ImpersonationCase> open(ImpersonationCase like) {
    return Sql.of(
            "select * from impersonation_case where platform = :platform and"
                + " coalesce(url_key(url), name_fold(name)) = coalesce(url_key("
                + "cast(:url as text)), name_fold(:name)) and state <> 'CLOSED'")
        .with("platform", like.platform.name())
        .with("url", like.url)
        .with("name", like.name)
        .one(ImpersonationCase.class);
  }

  /** By its receipt, or null. */
  Uni<ImpersonationCase> of(String receipt) {
    return find("receipt", receipt).firstResult();
  }

  /** The cases within reach, newest first; those of nobody yet only where asked for. */
  Uni<List<ImpersonationCase>> within(
      Reach reach, boolean nobodys, CaseState state, Paging paging) {
    Map<String, Object> values = new HashMap<>(reach.parameters());
    String mine =
        "exists (select 1 from Unit u where u.id = c.unitId and " + reach.condition("u") + ")";
    String where = nobodys ? "(c.unitId is null or " + mine + ")" : mine;
    if (state != null) {
      where += " and c.state = :state";
      values.put("state", state);
    }
    if (paging.afterId() != null) {
      where += " and c.id < :after";
      values.put("after", paging.afterId());
    }
    return find("from ImpersonationCase c where " + where + " order by c.id desc", values)
        .range(0, paging.rows() - 1)
        .list();
  }

  Uni<Void> note(CaseRecord record) {
    return getSession().chain(s -> s.persist(record));
  }

  Uni<CasePapers> papers(UUID id) {
    return letters(id).chain(l -> evidence(id).map(e -> new CasePapers(l, e)));
  }

  Uni<List<StepView>> steps(UUID id) {
    return getSession()
        .chain(
            s ->
                s.createQuery("from CaseStep where caseId = :id order by id", CaseRecord.Made.class)
                    .setParameter("id", id)
                    .getResultList())
        .map(all -> all.stream().map(CaseRecord.Made::view).toList());
  }

  private Uni<List<LetterView>> letters(UUID id) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from CaseLetter where caseId = :id order by id", CaseRecord.Sent.class)
                    .setParameter("id", id)
                    .getResultList())
        .map(all -> all.stream().map(CaseRecord.Sent::view).toList());
  }

  private Uni<List<EvidenceView>> evidence(UUID id) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from CaseEvidence where caseId = :id order by id", CaseRecord.Seen.class)
                    .setParameter("id", id)
                    .getResultList())
        .map(all -> all.stream().map(CaseRecord.Seen::view).toList());
  }

  /** The units of the cases that name this file. */
  Uni<List<UUID>> naming(UUID file) {
    return Sql.of(
            "select c.unit_id from impersonation_case c where c.unit_id is not null and"
                + " (exists (select 1 from impersonation_evidence e where e.case_id ="
                + " c.id and e.file_id = :file) or exists (select 1 from"
                + " impersonation_letter l where l.case_id = c.id and l.file_id ="
                + " :file))")
        .with("file", file)
        .list(UUID.class);
  }
}
