package org.juzhen.files;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Files as pages link to them. */
@Path("/files")
class FilePages {
  private final FileDesk desk;

  FilePages(FileDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("/{id}")
  public Uni<Response> content(@RestPath UUID id) {
    return desk.required(id)
        .chain(f -> desk.bytes(f.digest()).map(content -> FileAnswer.of(f, content)));
  }

  @GET
  @Path("/digest/{digest}")
  public Uni<Response> picture(@RestPath String digest) {
    return desk.withDigest(digest)
        .chain(f -> desk.bytes(digest).map(content -> FileAnswer.of(f, content)));
  }
}
