package org.juzhen.supervision;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.juzhen.kernel.CurrentActor;

/** Supervision for people. */
@Path("/supervision")
class SupervisionPages {
  private final SupervisionDesk desk;
  private final CurrentActor current;

  SupervisionPages(SupervisionDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "supervision")
  static class Templates {
    private Templates() {}

    static native TemplateInstance overview(Figures figures, List<SilentAccount> silent);
  }

  @GET
  public Uni<TemplateInstance> overview() {
    return desk.figures(current.get())
        .chain(
            figures ->
                desk.accounts(current.get(), true)
                    .map(silent -> Templates.overview(figures, silent)));
  }
}
