package org.juzhen.supervision;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Shell;

/** Supervision for people. */
@Path("/supervision")
class SupervisionPages {
  private final SupervisionDesk desk;
  private final MissingAccountDesk missing;
  private final Shell shell;
  private final CurrentActor current;

  SupervisionPages(
      SupervisionDesk desk, MissingAccountDesk missing, Shell shell, CurrentActor current) {
    this.desk = desk;
    this.missing = missing;
    this.shell = shell;
    this.current = current;
  }

  @CheckedTemplate(basePath = "supervision")
  static class Templates {
    private Templates() {}

    static native TemplateInstance overview(
        Figures figures, List<SilentAccount> silent, List<MissingAccount> missing, Locale language);
  }

  @GET
  public Uni<TemplateInstance> overview() {
    return desk.figures(current.get())
        .chain(
            figures ->
                desk.accounts(current.get(), true)
                    .chain(
                        silent ->
                            missing
                                .list(current.get())
                                .map(
                                    without ->
                                        Templates.overview(
                                            figures, silent, without, shell.locale()))));
  }
}
