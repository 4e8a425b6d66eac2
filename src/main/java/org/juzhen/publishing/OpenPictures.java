package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.files.FileAnswer;
import org.juzhen.files.FileDesk;
import org.juzhen.files.MediaSniffer;

/**
 * Pictures of articles for the platform that fetches them (公开图片). The address is the digest that
 * was signed, and bytes with another digest are not handed out, so that what stands in the article
 * is what was cleared. Only what is on its way to the platform, or stands there, is open.
 */
@Path(OpenPictures.PATH)
class OpenPictures {
  static final String PATH = "/public/pictures";

  private final OpenPictureDesk desk;
  private final FileDesk files;

  OpenPictures(OpenPictureDesk desk, FileDesk files) {
    this.desk = desk;
    this.files = files;
  }

  @GET
  @Path("/{digest}")
  public Uni<Response> content(@RestPath String digest) {
    return desk.mustBeOpen(digest)
        .chain(x -> files.bytes(digest))
        .map(content -> FileAnswer.open(digest, MediaSniffer.pictureType(content), content));
  }
}
