package org.juzhen.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;

/** Shows the journal to the auditor, and to nobody else. */
@ApplicationScoped
public class AuditReadDesk {
  private static final String PAGE =
      "select id, at, actor_id, actor_name, verb, subject_type, subject_id, unit_id,"
          + " cast(detail as text) as detail from audit_entry where (at, id) < (:at, :id)";

  private static final String ORDER = " order by at desc, id desc";

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  /** Entries, the newest first; only of one subject where one is given. */
  @WithTransaction
  public Uni<Slice<AuditView>> list(Actor by, UUID subject, Paging paging) {
    mustAudit(by);
    Paging.TimeAndId before = paging.afterTimeAndId();
    return Panache.getSession()
        .chain(s -> page(s, subject, before).setMaxResults(paging.rows()).getResultList())
        .map(rows -> rows.stream().map(AuditReadDesk::view).toList())
        .map(v -> Slice.of(v, paging, e -> new Paging.TimeAndId(e.at(), e.id()).key()));
  }

  private static Mutiny.SelectionQuery<Tuple> page(
      Mutiny.Session session, UUID subject, Paging.TimeAndId before) {
    String about = subject == null ? "" : " and subject_id = :subject";
    var page =
        session
            .createNativeQuery(PAGE + about + ORDER, Tuple.class)
            .setParameter("at", before == null ? LATEST : before.at())
            .setParameter("id", before == null ? LAST : before.id());
    return subject == null ? page : page.setParameter("subject", subject);
  }

  static void mustAudit(Actor by) {
    if (!by.has(Role.AUDITOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.AUDITOR));
    }
  }

  private static AuditView view(Tuple r) {
    return new AuditView(
        r.get("id", UUID.class),
        r.get("at", OffsetDateTime.class).toInstant(),
        r.get("actor_id", UUID.class),
        r.get("actor_name", String.class),
        r.get("verb", String.class),
        r.get("subject_type", String.class),
        r.get("subject_id", UUID.class),
        r.get("unit_id", UUID.class),
        r.get("detail", String.class));
  }
}
