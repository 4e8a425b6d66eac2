package org.juzhen.intake.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.intake.ArticleView;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** What explains what: below an article, beside a duty, and on a page of its own (政策与解读). */
@Path("/articles/{id}/links")
@Produces(MediaType.TEXT_HTML)
class LinkPages {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final LinkDesk desk;
  private final ArticleDesk articles;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  LinkPages(
      LinkDesk desk, ArticleDesk articles, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.articles = articles;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance links(ArticleView article, List<LinkView> links, Faults faults);

    static native TemplateInstance beside(UUID article, UUID account, List<LinkView> links);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, Faults.none());
  }

  /** As part of another page; with an account each leads to writing for it. */
  @GET
  @Path("/beside")
  public Uni<TemplateInstance> beside(@RestPath UUID id, @RestQuery UUID account) {
    return desk.of(current.get(), id).map(links -> Templates.beside(id, account, links));
  }

  @POST
  public Uni<Response> link(@RestPath UUID id, @RestForm String other, @RestForm String role) {
    return act(
        id,
        () -> {
          UUID named = named(other);
          return desk.link(
              current.get(),
              id,
              "POLICY".equals(role) ? new NewLink(named, id) : new NewLink(id, named));
        });
  }

  /** The article in an address of this hub, or a bare number. */
  private static UUID named(String typed) {
    Matcher m = ID.matcher(typed == null ? "" : typed);
    if (!m.find()) {
      throw KernelProblem.field("other", "WRONG_FORMAT");
    }
    return UUID.fromString(m.group());
  }

  @POST
  @Path("/{link}/confirmation")
  public Uni<Response> confirm(@RestPath UUID id, @RestPath UUID link) {
    return act(id, () -> desk.decide(current.get(), id, link, LinkState.CONFIRMED));
  }

  @POST
  @Path("/{link}/rejection")
  public Uni<Response> reject(@RestPath UUID id, @RestPath UUID link) {
    return act(id, () -> desk.decide(current.get(), id, link, LinkState.REJECTED));
  }

  private Uni<Response> act(UUID id, Supplier<Uni<List<LinkView>>> what) {
    return forms.act(
        what,
        new Next<>(x -> "/articles/" + id + "/links", x -> says.of(LinkMessages.class).saved()),
        faults -> page(id, faults));
  }

  private Uni<TemplateInstance> page(UUID id, Faults faults) {
    return articles
        .show(current.get(), id)
        .chain(a -> desk.of(current.get(), id).map(links -> Templates.links(a, links, faults)));
  }
}
