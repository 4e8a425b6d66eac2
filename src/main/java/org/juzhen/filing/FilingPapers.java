package org.juzhen.filing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.files.FileDesk;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** Scans that are named have to be there (备案材料扫描件). */
@ApplicationScoped
class FilingPapers {
  private final FileDesk files;

  FilingPapers(FileDesk files) {
    this.files = files;
  }

  /** A paper without its scan is none. */
  Uni<Void> mustExist(Filing filing) {
    return Multi.createFrom()
        .items(IntStream.range(0, filing.materials.size()).boxed())
        .onItem()
        .transformToUniAndConcatenate(
            i ->
                mustExist(filing.materials.get(i).fileId(), "materials[" + i + "].fileId")
                    .replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  Uni<Void> mustExist(UUID file, String field) {
    return file == null
        ? Uni.createFrom().voidItem()
        : files
            .required(file)
            .onFailure(Problem.class)
            .transform(no -> KernelProblem.field(field, "UNKNOWN"))
            .replaceWithVoid();
  }
}
