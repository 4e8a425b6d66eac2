package org.juzhen.files;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The files. */
@ApplicationScoped
class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {

  /** The file, or NOT_FOUND. */
  Uni<StoredFile> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("file", id));
  }

  /** The first row with this content, or NOT_FOUND. */
  Uni<StoredFile> withDigest(String digest) {
    return find("digest = ?1 order by id", digest)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("file", digest));
  }
}
