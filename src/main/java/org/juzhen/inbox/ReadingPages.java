package org.juzhen.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** The part of an account's page that says whether its comments can be read. */
@Path("/inquiries/reading")
@Produces(MediaType.TEXT_HTML)
class ReadingPages {
  private final ReadingDesk desk;
  private final CurrentActor current;

  ReadingPages(ReadingDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    private Templates() {}

    static native TemplateInstance reading(ReadingDesk.Reading reading);
  }

  @GET
  @Path("/{accountId}")
  public Uni<TemplateInstance> show(@RestPath UUID accountId) {
    return desk.of(current.get(), accountId).map(Templates::reading);
  }
}
