package org.juzhen.files;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends a file that was made for this answer, and removes it afterwards. */
@ApplicationScoped
public class SheetFile {
  /** What a sheet is on the wire. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RoutingContext routing;

  SheetFile(RoutingContext routing) {
    this.routing = routing;
  }

  /** The answer; the file is gone once it was sent. */
  public RestResponse<Path> sent(Path file, String name) {
    return sent(file, name, XLSX);
  }

  /** The same for a file of another kind. */
  public RestResponse<Path> sent(Path file, String name, String type) {
    var files = routing.vertx().fileSystem();
    routing.addEndHandler(x -> files.delete(file.toString()));
    return RestResponse.ResponseBuilder.ok(file, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
