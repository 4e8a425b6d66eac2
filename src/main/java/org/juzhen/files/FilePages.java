package org.juzhen.files;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Files as pages link to them. */
@Path("/files")
class FilePages {
  private final FileDesk desk;
  private final CurrentActor current;

  FilePages(FileDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  @Path("/{id}")
  public Uni<Response> content(@RestPath UUID id) {
    return desk.required(current.get(), id)
        .chain(f -> desk.bytes(f.digest()).map(content -> FileAnswer.of(f, content)));
  }

  @GET
  @Path("/digest/{digest}")
  public Uni<Response> picture(@RestPath String digest) {
    return desk.withDigest(current.get(), digest)
        .chain(f -> desk.bytes(digest).map(content -> FileAnswer.of(f, content)));
  }
}
