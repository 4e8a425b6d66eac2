package org.juzhen.intake.classing;

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

/** Rules by which articles get their class, for machines. */
@Path("/api/v1/class-rules")
class ClassRuleApi {
  private final ClassRuleDesk desk;
  private final CurrentActor current;

  ClassRuleApi(ClassRuleDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<Slice<ClassRuleView>> of(@RestQuery UUID unitId, @RestQuery UUID portalId) {
    if (unitId == null) {
      throw KernelProblem.field("unitId", "REQUIRED");
    }
    return desk.of(current.get(), unitId, portalId).map(all -> new Slice<>(all, null));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ClassRuleView> write(@NotNull @Valid NewClassRule wanted) {
    return desk.write(current.get(), wanted);
  }

  /** Tries it on past articles. */
  @POST
  @Path("/{id}/trial")
  public Uni<ClassTrial> test(@RestPath UUID id) {
    return desk.test(current.get(), id);
  }

  @POST
  @Path("/{id}/activation")
  public Uni<ClassRuleView> activate(@RestPath UUID id) {
    return desk.activate(current.get(), id);
  }

  @DELETE
  @Path("/{id}")
  public Uni<ClassRuleView> end(@RestPath UUID id) {
    return desk.end(current.get(), id);
  }
}
