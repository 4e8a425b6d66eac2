package org.juzhen.audit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** The journal for auditors. */
@Path("/api/v1/audit")
class AuditApi {
  private final AuditReadDesk desk;
  private final AuditSealDesk seals;
  private final CurrentActor current;

  AuditApi(AuditReadDesk desk, AuditSealDesk seals, CurrentActor current) {
    this.desk = desk;
    this.seals = seals;
    this.current = current;
  }

  /**
   * Whether the chain holds.
   *
   * @param firstBroken number of the first seal that does not fit its entry, or null
   */
  record Verification(boolean intact, Long firstBroken) {}

  @GET
  public Uni<Slice<AuditView>> list(
      @RestQuery UUID subjectId, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), subjectId, Paging.of(limit, cursor));
  }

  /** Seals what is committed, then checks the whole chain. */
  @GET
  @Path("/verification")
  public Uni<Verification> verify() {
    Actor by = current.get();
    AuditReadDesk.mustAudit(by);
    return seals
        .seal()
        .chain(x -> seals.firstBrokenSeal())
        .map(broken -> new Verification(broken == null, broken));
  }
}
