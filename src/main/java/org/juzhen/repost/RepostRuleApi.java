package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Slice;

/** The rules of reposting for machines. */
@Path("/api/v1/repost-rules")
class RepostRuleApi {
  private final RepostRuleDesk desk;
  private final CurrentActor current;

  RepostRuleApi(RepostRuleDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @POST
  @ResponseStatus(201)
  public Uni<RepostRuleView> set(@NotNull @Valid NewRepostRule wanted) {
    return desk.set(current.get(), wanted);
  }

  /** Says what a rule would bind; sets nothing. */
  @POST
  @Path("/test")
  public Uni<RuleTrial> test(@NotNull @Valid NewRepostRule wanted) {
    return desk.test(current.get(), wanted);
  }

  @POST
  @Path("/{id}/confirmation")
  public Uni<RepostRuleView> confirm(@RestPath UUID id) {
    return desk.confirm(current.get(), id);
  }

  @GET
  public Uni<Slice<RepostRuleView>> of(@RestQuery UUID unitId) {
    if (unitId == null) {
      throw KernelProblem.field("unitId", "REQUIRED");
    }
    return desk.of(current.get(), unitId).map(rules -> new Slice<>(rules, null));
  }

  /** Says what still binds when the rule is ended; ends nothing. */
  @GET
  @Path("/{id}/ending")
  public Uni<RuleEnding> ending(@RestPath UUID id) {
    return desk.ending(current.get(), id).map(RepostRuleDesk.Ending::what);
  }

  @DELETE
  @Path("/{id}")
  public Uni<RepostRuleView> end(@RestPath UUID id) {
    return desk.end(current.get(), id);
  }
}
