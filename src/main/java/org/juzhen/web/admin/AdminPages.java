package org.juzhen.web.admin;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;

/** The door of administration: leads to the first part that the person may use. */
@Path("/admin")
class AdminPages {
  private final CurrentActor current;

  AdminPages(CurrentActor current) {
    this.current = current;
  }

  @GET
  public Uni<Response> enter() {
    return AdminPart.of(current.get()).stream()
        .findFirst()
        .map(part -> Uni.createFrom().item(Response.seeOther(URI.create(part.path())).build()))
        .orElseThrow(KernelProblem.FORBIDDEN::problem);
  }
}
