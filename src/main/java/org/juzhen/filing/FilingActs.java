package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Forms;

/** What every form on a filing's page does: check, keep its scan, act, or show the page again. */
@ApplicationScoped
class FilingActs {
  private static final UUID STAND_IN = new UUID(0, 0);

  private final OneFilingPage page;
  private final UploadedFile files;
  private final Forms forms;
  private final CurrentActor current;

  FilingActs(OneFilingPage page, UploadedFile files, Forms forms, CurrentActor current) {
    this.page = page;
    this.files = files;
    this.forms = forms;
    this.current = current;
  }

  /**
   * A form that was sent.
   *
   * @param done what is said when it was accepted
   */
  record Sent(UUID filing, FilingTyped typed, Function<FilingPageMessages, String> done) {}

  /** Acts on what was said. */
  <T, R> Uni<Response> act(Sent sent, Supplier<T> said, BiFunction<Actor, T, Uni<R>> what) {
    return act(sent, () -> what.apply(current.get(), forms.checked(said.get())));
  }

  /** Acts on what was said with a scan; of a form that is refused no scan is kept. */
  <T, R> Uni<Response> act(
      Sent sent, FileUpload scan, Function<UUID, T> said, BiFunction<Actor, T, Uni<R>> what) {
    return act(
        sent,
        () -> {
          forms.checked(said.apply(UploadedFile.isThere(scan) ? STAND_IN : null));
          return files
              .keep(current.get(), scan)
              .chain(file -> what.apply(current.get(), said.apply(file)));
        });
  }

  private <R> Uni<Response> act(Sent sent, Supplier<Uni<R>> what) {
    return page.act(sent.filing(), sent.typed(), sent.done(), what);
  }
}
