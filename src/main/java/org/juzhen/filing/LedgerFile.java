package org.juzhen.filing;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends a file that was made for this answer, and removes it afterwards. */
@ApplicationScoped
class LedgerFile {
  private final RoutingContext routing;

  LedgerFile(RoutingContext routing) {
    this.routing = routing;
  }

  RestResponse<Path> sent(Path file, String name) {
    var files = routing.vertx().fileSystem();
    routing.addEndHandler(x -> files.delete(file.toString()));
    return RestResponse.ResponseBuilder.ok(file, LedgerApi.XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
