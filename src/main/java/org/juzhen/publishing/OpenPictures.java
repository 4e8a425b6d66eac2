package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.files.FileAnswer;

/**
 * Pictures of articles for the platform that fetches them (公开图片). The address is the digest that
 * was signed, and bytes with another digest are not handed out (but the same picture in a format
 * that platforms take), so that what stands in the article is what was cleared. Only what is on its
 * way to the platform, or stands there, is open.
 */
@Path(OpenPictures.PATH)
class OpenPictures {
  static final String PATH = "/public/pictures";

  private final OpenPictureDesk desk;
  private final SentPictures sent;

  OpenPictures(OpenPictureDesk desk, SentPictures sent) {
    this.desk = desk;
    this.sent = sent;
  }

  @GET
  @Path("/{digest}")
  public Uni<Response> content(@RestPath String digest) {
    return desk.mustBeOpen(digest)
        .chain(x -> sent.of(digest))
        .map(s -> FileAnswer.open(digest, s.mediaType(), s.bytes()));
  }
}
