package org.juzhen.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Platform;
import org.juzhen.registry.PublicAccount;
import org.juzhen.registry.PublicDesk;
import org.juzhen.registry.PublicVerdict;
import org.juzhen.web.Faults;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** The public directory for people; the same addresses answer machines by what they accept. */
@Path("/public")
class DirectoryPages {
  private static final int ON_A_PAGE = 50;

  private final PublicDesk desk;
  private final OpenAnswer open;
  private final ProblemTexts problems;
  private final Shell shell;

  DirectoryPages(PublicDesk desk, OpenAnswer open, ProblemTexts problems, Shell shell) {
    this.desk = desk;
    this.open = open;
    this.problems = problems;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "directory")
  static class Templates {
    private Templates() {}

    static native TemplateInstance accounts(
        Slice<PublicAccount> accounts,
        DirectoryQuestion asked,
        List<Platform> platforms,
        Faults faults);

    static native TemplateInstance verify(
        PublicVerdict verdict, VerifyQuestion asked, List<Platform> platforms, Faults faults);
  }

  @GET
  @Path("/accounts")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> accounts(@BeanParam DirectoryQuestion asked, @RestQuery String cursor) {
    return Uni.createFrom()
        .deferred(() -> desk.list(asked.question(), Paging.of(ON_A_PAGE, cursor)))
        .chain(found -> page(200, accounts(found, asked, Faults.none())))
        .onFailure(Problem.class)
        .recoverWithUni(e -> refused(e, f -> accounts(new Slice<>(List.of(), null), asked, f)));
  }

  @GET
  @Path("/accounts")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Response> listed(
      @BeanParam DirectoryQuestion asked, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(asked.question(), Paging.of(limit, cursor)).map(open::json);
  }

  @GET
  @Path("/verify")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> verify(@BeanParam VerifyQuestion asked) {
    if (asked.isEmpty()) {
      return page(200, verify(null, asked, Faults.none()));
    }
    return Uni.createFrom()
        .deferred(() -> desk.verify(asked.url, asked.platform, asked.name))
        .chain(v -> page(v.known() ? 200 : 404, verify(v, asked, Faults.none())))
        .onFailure(Problem.class)
        .recoverWithUni(e -> refused(e, f -> verify(null, asked, f)));
  }

  @GET
  @Path("/verify")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Response> verified(@BeanParam VerifyQuestion asked) {
    return desk.verify(asked.url, asked.platform, asked.name).map(Verified::of).map(open::json);
  }

  private static TemplateInstance accounts(
      Slice<PublicAccount> found, DirectoryQuestion asked, Faults faults) {
    return Templates.accounts(found, asked, List.of(Platform.values()), faults);
  }

  private static TemplateInstance verify(PublicVerdict v, VerifyQuestion asked, Faults faults) {
    return Templates.verify(v, asked, List.of(Platform.values()), faults);
  }

  private Uni<Response> refused(
      Problem problem, java.util.function.Function<Faults, TemplateInstance> again) {
    Faults faults = Faults.of(problem, problems, shell.locale());
    return page(faults.status(), again.apply(faults));
  }

  private Uni<Response> page(int status, TemplateInstance template) {
    return template
        .setLocale(shell.locale())
        .createUni()
        .map(html -> open.of(status, html, OpenAnswer.PAGE));
  }
}
