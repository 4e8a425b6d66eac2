package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Slice;

/** How units review each grade, for machines. */
@Path("/api/v1/units/{unit}/review-templates")
class TemplateApi {
  private final TemplateDesk desk;
  private final CurrentActor current;

  TemplateApi(TemplateDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** The steps in their order. */
  record Wanted(@NotEmpty @Size(max = 10) List<@NotNull @Valid TemplateStep> steps) {}

  @GET
  public Uni<Slice<TemplateView>> all(@RestPath UUID unit) {
    return desk.of(current.get(), unit).map(found -> new Slice<>(found, null));
  }

  @GET
  @Path("/{grade}")
  public Uni<TemplateView> one(@RestPath UUID unit, @RestPath Grade grade) {
    return desk.one(current.get(), unit, grade);
  }

  @PUT
  @Path("/{grade}")
  public Uni<TemplateView> change(
      @RestPath UUID unit,
      @RestPath Grade grade,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Wanted wanted) {
    return desk.change(current.get(), unit, grade, ifMatch, wanted.steps());
  }

  @DELETE
  @Path("/{grade}")
  public Uni<TemplateView> forget(@RestPath UUID unit, @RestPath Grade grade) {
    return desk.forget(current.get(), unit, grade);
  }
}
