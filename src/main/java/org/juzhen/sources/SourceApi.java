package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;

/** The list of sources for machines. */
@Path("/api/v1/sources")
class SourceApi {
  private static final int LONGEST = 2_000;

  private final SourceReadDesk desk;
  private final CurrentActor current;

  SourceApi(SourceReadDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** What counts for a unit; without one what counts for the whole hub. */
  @GET
  public Uni<Slice<SourceView>> list(
      @RestQuery UUID unitId,
      @RestQuery String part,
      @RestQuery String q,
      @RestQuery boolean ended,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    SourceQuestion asked =
        new SourceQuestion(Asked.constant(SourcePart.class, part, "part"), q, ended);
    return desk.list(current.get(), unitId, asked, Paging.of(limit, cursor));
  }

  /** Whether an address is listed for a unit, and by what. */
  @GET
  @Path("/listing")
  public Uni<SourceReadDesk.Answer> ask(@RestQuery UUID unitId, @RestQuery String url) {
    if (url == null || url.isBlank() || url.length() > LONGEST) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    return desk.ask(current.get(), unitId, url);
  }
}
