package org.juzhen.filing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** Scans that are named have to be there (备案材料扫描件). */
@ApplicationScoped
class FilingPapers {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Set<String> PAPERS =
      Set.of(
          "application/pdf",
          "application/ofd",
          "application/x-ole-storage",
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet");
  private final FileDesk files;

  FilingPapers(FileDesk files) {
    this.files = files;
  }

  /** A paper without its scan is none; what was handed in before is not asked for again. */
  Uni<Void> mustExist(Actor by, List<Material> said, List<Material> before) {
    Set<UUID> known = before.stream().map(Material::fileId).collect(Collectors.toSet());
    List<Material> named = said == null ? List.of() : said;
    return Multi.createFrom()
        .items(IntStream.range(0, named.size()).boxed())
        .filter(i -> !known.contains(named.get(i).fileId()))
        .onItem()
        .transformToUniAndConcatenate(
            i ->
                mustExist(by, named.get(i).fileId(), "materials[" + i + "].fileId")
                    .replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  Uni<Void> mustExist(Actor by, UUID file, String field) {
    return file == null
        ? Uni.createFrom().voidItem()
        : files
            .required(by, file)
            .onFailure(Problem.class)
            .transform(no -> KernelProblem.field(field, "UNKNOWN"))
            .invoke(found -> mustBeAPaper(found, field))
            .replaceWithVoid();
  }

  /** By its content and not its name: what an office can open and print. */
  private static void mustBeAPaper(StoredFile file, String field) {
    if (!file.isPicture() && !PAPERS.contains(file.mediaType())) {
      throw NoticeProblem.PAPER_KIND.with("name", file.name()).field(field, "WRONG_VALUE");
    }
  }
}
