package org.juzhen.files;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The files. */
@ApplicationScoped
class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {

  /** The file, or NOT_FOUND. */
  Uni<StoredFile> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("file", id));
  }

  /** The rows with this content; what the hub has kept itself comes first. */
  Uni<List<StoredFile>> withDigest(String digest) {
    return find("digest = ?1 order by createdBy nulls first, id", digest).range(0, 99).list();
  }
}
