package org.juzhen.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.directory.ArchivedPosts.ArchivedPost;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.PublicAccount;
import org.juzhen.web.Shell;

/** One account for everybody, and what it showed when it has ended (归档查阅). */
@Path("/public/accounts/{id}")
class ArchivePages {
  private static final int ON_A_PAGE = 30;

  private final ArchiveDesk desk;
  private final OpenAnswer open;
  private final Shell shell;

  ArchivePages(ArchiveDesk desk, OpenAnswer open, Shell shell) {
    this.desk = desk;
    this.open = open;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "directory")
  static class Templates {
    private Templates() {}

    static native TemplateInstance archive(PublicAccount account, Slice<ArchivedPost> posts);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> show(@RestPath UUID id, @RestQuery String cursor) {
    return desk.show(id, Paging.of(ON_A_PAGE, cursor))
        .chain(
            found ->
                Templates.archive(found.account(), found.posts())
                    .setLocale(shell.locale())
                    .createUni())
        .map(html -> open.of(200, html, OpenAnswer.PAGE));
  }
}
