package org.juzhen.demo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.KernelProblem;

/** Serves the pictures of the demo's portals, whose own hosts do not exist; only in a demo. */
@Path("/demo/pictures")
class PicturePages {
  @ConfigProperty(name = "juzhen.demo")
  boolean demo;

  private final Vertx vertx;

  PicturePages(Vertx vertx) {
    this.vertx = vertx;
  }

  @GET
  @Path("/{name}.png")
  @Produces("image/png")
  @Operation(hidden = true)
  public Uni<byte[]> show(@RestPath String name) {
    if (!demo || !Pictures.isName(name)) {
      throw KernelProblem.NOT_FOUND.with("picture", name);
    }
    return vertx.executeBlocking(() -> Pictures.png(name), false);
  }
}
