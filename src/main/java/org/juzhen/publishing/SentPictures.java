package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.files.FileDesk;
import org.juzhen.files.MediaSniffer;
import org.juzhen.files.WebPictures;

/**
 * Pictures as platforms take them (发出的图片): what was signed, to the byte, but for formats that
 * platforms refuse, of which they get the same picture in another. Outside of any transaction.
 */
@ApplicationScoped
class SentPictures {
  private final FileDesk files;
  private final Vertx vertx;

  SentPictures(FileDesk files, Vertx vertx) {
    this.files = files;
    this.vertx = vertx;
  }

  /** As it is sent. */
  record Sent(String mediaType, byte[] bytes) {
    static Sent of(byte[] bytes) {
      return new Sent(MediaSniffer.pictureType(bytes), bytes);
    }
  }

  /** By the digest that was signed; a broken one stays what it is, and its platform says so. */
  Uni<Sent> of(String digest) {
    return files
        .bytes(digest)
        .chain(
            bytes ->
                WebPictures.is(bytes)
                    ? vertx.executeBlocking(
                        () -> WebPictures.asPlatformsTakeIt(bytes).orElse(bytes), false)
                    : Uni.createFrom().item(bytes))
        .map(Sent::of);
  }
}
