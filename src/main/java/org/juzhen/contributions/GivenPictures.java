package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.Actor;

/** Keeps the pictures that came with a form, one after the other (素材图片上传). */
@ApplicationScoped
class GivenPictures {
  private final UploadedFile files;

  GivenPictures(UploadedFile files) {
    this.files = files;
  }

  /** The id of each, in their order; null for each that was left empty. */
  Uni<List<UUID>> keep(Actor by, List<FileUpload> uploads) {
    return kept(by, uploads, new ArrayList<>());
  }

  private Uni<List<UUID>> kept(Actor by, List<FileUpload> uploads, List<UUID> stored) {
    return stored.size() == uploads.size()
        ? Uni.createFrom().item(stored)
        : files
            .keep(by, uploads.get(stored.size()))
            .invoke(stored::add)
            .chain(x -> kept(by, uploads, stored));
  }
}
