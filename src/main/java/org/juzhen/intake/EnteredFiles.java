package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * Which kept files a typed article names (随稿文件). Asked before it is entered: the article would show
 * them to everybody who sees it, so only who sees a file already may name it.
 */
@ApplicationScoped
class EnteredFiles {
  private final FileDesk files;

  EnteredFiles(FileDesk files) {
    this.files = files;
  }

  /** What is named, or a refusal that says in which field something is not to be had. */
  Uni<Held> held(Actor by, CleanHtml clean, List<UUID> named) {
    List<UUID> wanted = named == null ? List.of() : named.stream().distinct().toList();
    return InTurn.each(clean.files(), digest -> picture(by, digest))
        .chain(x -> InTurn.of(wanted, id -> file(by, id)))
        .map(found -> new Held(clean.files(), found.stream().map(Held.Named::of).toList()));
  }

  private Uni<StoredFile> picture(Actor by, String digest) {
    return files
        .withDigest(by, digest)
        .onFailure(Problem.class)
        .transform(no -> KernelProblem.field("bodyHtml", "UNKNOWN"))
        .invoke(
            f -> {
              if (!f.isPicture()) {
                throw KernelProblem.field("bodyHtml", "UNKNOWN");
              }
            });
  }

  private Uni<StoredFile> file(Actor by, UUID id) {
    return files
        .required(by, id)
        .onFailure(Problem.class)
        .transform(no -> KernelProblem.field("files", "UNKNOWN"));
  }

  /** What these files are called, in their order; one that is not to be had is left out. */
  Uni<List<StoredFile>> seen(Actor by, List<UUID> ids) {
    return InTurn.of(ids, id -> files.required(by, id).onFailure(Problem.class).recoverWithNull());
  }
}
