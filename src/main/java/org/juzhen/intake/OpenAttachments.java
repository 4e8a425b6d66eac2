package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.files.FileAnswer;
import org.juzhen.files.FileDesk;

/**
 * The files of published articles for everybody (附件公开下载): what a portal shows to all, and has not
 * taken back. A post links here, so that it does not break when the portal moves the file.
 */
@Path("/public/attachments")
class OpenAttachments {
  private final AttachmentListDesk list;
  private final FileDesk files;

  OpenAttachments(AttachmentListDesk list, FileDesk files) {
    this.list = list;
    this.files = files;
  }

  @GET
  @Path("/{id}")
  public Uni<Response> content(@RestPath UUID id) {
    return list.open(id)
        .chain(f -> files.bytes(f.digest()).map(content -> FileAnswer.open(f, content)));
  }
}
