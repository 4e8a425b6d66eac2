package org.juzhen.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.LookAlikeDesk;
import org.juzhen.registry.LookAlikeGroup;

/** Accounts that could be taken for each other, on a page (重名核查). */
@Path("/accounts/look-alikes")
@Produces(MediaType.TEXT_HTML)
class LookAlikePages {
  private final LookAlikeDesk desk;
  private final CurrentActor current;

  LookAlikePages(LookAlikeDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "roster")
  static class Templates {
    private Templates() {}

    static native TemplateInstance alike(Slice<LookAlikeGroup> groups);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(50, cursor)).map(Templates::alike);
  }
}
