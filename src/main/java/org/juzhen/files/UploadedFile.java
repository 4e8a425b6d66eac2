package org.juzhen.files;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.Actor;

/** Takes a file from a form of a page into the store (上传). */
@ApplicationScoped
public class UploadedFile {
  private final FileDesk files;
  private final Vertx vertx;

  UploadedFile(FileDesk files, Vertx vertx) {
    this.files = files;
    this.vertx = vertx;
  }

  /** Whether the form was sent with a file. */
  public static boolean isThere(FileUpload file) {
    return file != null && file.fileName() != null && !file.fileName().isBlank();
  }

  /** The kept file's id; null where the form was sent without a file. */
  public Uni<UUID> keep(Actor by, FileUpload file) {
    if (!isThere(file)) {
      return Uni.createFrom().nullItem();
    }
    return vertx
        .executeBlocking(() -> Files.readAllBytes(file.uploadedFile()), false)
        .chain(content -> files.store(by, file.fileName(), content))
        .map(StoredFile::id);
  }
}
