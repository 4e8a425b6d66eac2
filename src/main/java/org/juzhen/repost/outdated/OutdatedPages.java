package org.juzhen.repost.outdated;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/**
 * Posts that say what their articles say no more, for people; and below an article who shows it.
 */
@Path("/outdated-posts")
@Produces(MediaType.TEXT_HTML)
class OutdatedPages {
  private final OutdatedDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  OutdatedPages(OutdatedDesk desk, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  /** What was typed. */
  public static class Typed {
    @RestForm public String how;
    @RestForm public String reason;

    OutdatedApi.Settlement said() {
      return new OutdatedApi.Settlement(way(), reason);
    }

    private OutdatedHow way() {
      if (how == null || how.isBlank()) {
        return null;
      }
      return Stream.of(OutdatedHow.values())
          .filter(h -> h.name().equals(how))
          .findFirst()
          .orElseThrow(() -> KernelProblem.field("how", "WRONG_VALUE"));
    }
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance outdated(Slice<OutdatedView> posts, UUID article, boolean done);

    static native TemplateInstance outdatedPost(OutdatedView post, Typed typed, Faults faults);

    static native TemplateInstance outdatedOfArticle(
        Slice<OutdatedView> posts, UUID article, long standing);
  }

  @GET
  public Uni<TemplateInstance> list(
      @RestQuery UUID article, @RestQuery boolean done, @RestQuery String cursor) {
    OutdatedQuestion question =
        new OutdatedQuestion(article, !done, done ? OutdatedState.DONE : null);
    return desk.list(current.get(), question, Paging.of(null, cursor))
        .map(posts -> Templates.outdated(posts, article, done));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new Typed(), Faults.none());
  }

  @POST
  @Path("/{id}/settlement")
  public Uni<Response> settle(@RestPath UUID id, @BeanParam Typed typed) {
    return forms.act(
        () -> {
          OutdatedApi.Settlement said = forms.checked(typed.said());
          return desk.settle(current.get(), id, said.how(), said.reason());
        },
        new Next<>(x -> "/outdated-posts/" + id, x -> says.of(OutdatedMessages.class).settled()),
        faults -> page(id, typed, faults));
  }

  private Uni<TemplateInstance> page(UUID id, Typed typed, Faults faults) {
    return desk.show(current.get(), id).map(post -> Templates.outdatedPost(post, typed, faults));
  }

  /** Nothing where no post is concerned. */
  @GET
  @Path("/article/{id}")
  public Uni<TemplateInstance> below(@RestPath UUID id) {
    return desk.list(current.get(), OutdatedQuestion.ofArticle(id), new Paging(Paging.MOST, null))
        .map(posts -> Templates.outdatedOfArticle(posts, id, standing(posts)));
  }

  private static long standing(Slice<OutdatedView> posts) {
    return posts.items().stream().filter(OutdatedView::isOpen).count();
  }
}
