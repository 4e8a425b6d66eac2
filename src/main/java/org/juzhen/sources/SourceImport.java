package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.juzhen.kernel.KernelProblem;

/** Reads tables of sources away from the event loop (稿源名单导入). */
@ApplicationScoped
class SourceImport {
  private final Vertx vertx;

  SourceImport(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The rows of a table. */
  Uni<List<NewEdition.Row>> rows(byte[] table) {
    if (table == null || table.length == 0) {
      throw KernelProblem.field("file", "REQUIRED");
    }
    return vertx.executeBlocking(() -> SourceTable.read(table), false);
  }

  /** The rows of a table that was handed in. */
  Uni<List<NewEdition.Row>> rows(Path file) {
    return vertx.executeBlocking(() -> SourceTable.read(Files.readAllBytes(file)), false);
  }
}
