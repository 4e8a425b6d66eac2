package org.juzhen.supervision;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** A unit's week on a page that can be printed for its meeting. */
@Path("/units/{id}/week")
@Produces(MediaType.TEXT_HTML)
class WeekPages {
  private static final List<WeekItem.Kind> KINDS = List.of(WeekItem.Kind.values());

  private final WeekDesk desk;
  private final CurrentActor current;

  WeekPages(WeekDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "supervision")
  static class Templates {
    private Templates() {}

    static native TemplateInstance week(WeekDesk.Sheet sheet, List<WeekItem.Kind> kinds);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return desk.sheet(current.get(), id).map(sheet -> Templates.week(sheet, KINDS));
  }
}
