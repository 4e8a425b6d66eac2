package org.juzhen.files;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;

/** Files for machines. */
@Path("/api/v1/files")
class FileApi {
  private final FileDesk desk;
  private final Vertx vertx;
  private final CurrentActor current;

  FileApi(FileDesk desk, Vertx vertx, CurrentActor current) {
    this.desk = desk;
    this.vertx = vertx;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(201)
  public Uni<FileView> store(@RestForm("file") FileUpload file) {
    if (file == null) {
      throw KernelProblem.field("file", "REQUIRED");
    }
    return vertx
        .executeBlocking(() -> Files.readAllBytes(file.uploadedFile()), false)
        .chain(content -> desk.store(current.get(), file.fileName(), content))
        .map(FileView::of);
  }

  @GET
  @Path("/{id}")
  public Uni<Response> content(@RestPath UUID id) {
    return desk.required(current.get(), id)
        .chain(f -> desk.bytes(f.digest()).map(content -> FileAnswer.of(f, content)));
  }
}
