package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Forms;

/** Reads files of words away from the event loop and hands them to the desk (词库导入). */
@ApplicationScoped
class DictionaryImport {
  private final DictionaryDesk desk;
  private final Forms forms;
  private final Vertx vertx;

  DictionaryImport(DictionaryDesk desk, Forms forms, Vertx vertx) {
    this.desk = desk;
    this.forms = forms;
    this.vertx = vertx;
  }

  Uni<ImportResult> take(Actor by, UUID id, byte[] content, ImportOrder order) {
    return desk.mustKeep(by, id)
        .map(x -> forms.checked(order))
        .invoke(
            x -> {
              if (content == null || content.length == 0) {
                throw KernelProblem.field("file", "REQUIRED");
              }
            })
        .chain(checked -> vertx.executeBlocking(() -> WordFile.read(content, checked), false))
        .chain(file -> desk.take(by, id, file));
  }
}
