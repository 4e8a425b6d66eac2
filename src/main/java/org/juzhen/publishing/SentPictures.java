package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.juzhen.files.FileDesk;
import org.juzhen.files.MediaSniffer;
import org.juzhen.files.WebPictures;

/**
 * Pictures as platforms take them (发出的图片): what was signed, to the byte, but for formats that
 * platforms refuse, of which they get the same picture in another. Outside of any transaction.
 */
@ApplicationScoped
class SentPictures {
  /** So many stay as they were made: platforms and their readers fetch the same again. */
  private static final int KEPT = 16;

  private final FileDesk files;
  private final Vertx vertx;
  private final Map<String, byte[]> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };

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
        .chain(bytes -> WebPictures.is(bytes) ? taken(digest, bytes) : Uni.createFrom().item(bytes))
        .map(Sent::of);
  }

  private Uni<byte[]> taken(String digest, byte[] bytes) {
    byte[] kept;
    synchronized (made) {
      kept = made.get(digest);
    }
    return kept != null
        ? Uni.createFrom().item(kept)
        : vertx
            .executeBlocking(() -> WebPictures.asPlatformsTakeIt(bytes).orElse(bytes), false)
            .invoke(taken -> keep(digest, taken));
  }

  private void keep(String digest, byte[] taken) {
    synchronized (made) {
      made.put(digest, taken);
    }
  }
}
