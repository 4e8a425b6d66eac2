package org.juzhen.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.registry.PublicAccount;
import org.juzhen.registry.PublicDesk;
import org.juzhen.web.Shell;

/** The mark that a portal shows beside an account (核验标识): a small picture that tells the truth. */
@Path("/public/badge")
class BadgePages {
  private static final String ENDING = ".svg";

  private final PublicDesk desk;
  private final OpenAnswer open;
  private final Shell shell;

  BadgePages(PublicDesk desk, OpenAnswer open, Shell shell) {
    this.desk = desk;
    this.open = open;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "directory")
  static class Templates {
    private Templates() {}

    static native TemplateInstance badge(PublicAccount account);
  }

  @GET
  @Path("/{file}")
  public Uni<Response> badge(@RestPath String file) {
    UUID id = id(file);
    Uni<PublicAccount> found = id == null ? Uni.createFrom().nullItem() : desk.one(id);
    return found.chain(
        account ->
            Templates.badge(account)
                .setLocale(shell.locale())
                .createUni()
                .map(svg -> open.of(account == null ? 404 : 200, svg, OpenAnswer.PICTURE)));
  }

  private static UUID id(String file) {
    String name = file.endsWith(ENDING) ? file.substring(0, file.length() - 4) : "";
    return name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? UUID.fromString(name)
        : null;
  }
}
