package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Articles for machines. */
@Path("/api/v1/articles")
class ArticleApi {
  private final ArticleDesk desk;
  private final EntryDesk entries;
  private final LabelDesk labels;
  private final CurrentActor current;

  ArticleApi(ArticleDesk desk, EntryDesk entries, LabelDesk labels, CurrentActor current) {
    this.desk = desk;
    this.entries = entries;
    this.labels = labels;
    this.current = current;
  }

  record Marking(
      @NotNull Importance importance,
      @NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {}

  /** The narrowing of a list. */
  static class Narrowing {
    @RestQuery String importance;
    @RestQuery String state;
    @RestQuery UUID portalId;
    @RestQuery String q;

    ArticleFilter filter() {
      return new ArticleFilter(importance, state, portalId, q);
    }
  }

  @GET
  public Uni<Slice<ArticleLine>> list(
      @BeanParam Narrowing narrowing, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), narrowing.filter(), Paging.of(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ArticleView> enter(@NotNull @Valid NewArticle wanted) {
    return entries.enter(current.get(), wanted);
  }

  @GET
  @Path("/unclassed")
  public Uni<Slice<ArticleLine>> queue(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.queue(current.get(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<RestResponse<ArticleView>> show(@RestPath UUID id) {
    return desk.show(current.get(), id).map(ArticleApi::tagged);
  }

  @PUT
  @Path("/{id}/importance")
  public Uni<RestResponse<ArticleView>> classify(
      @RestPath UUID id, @NotNull @Valid Marking wanted) {
    return desk.classify(current.get(), id, wanted.importance(), wanted.reason())
        .map(ArticleApi::tagged);
  }

  @PUT
  @Path("/{id}/labels")
  public Uni<RestResponse<ArticleView>> relabel(
      @RestPath UUID id, @NotNull @Valid NewLabels wanted) {
    return labels.relabel(current.get(), id, wanted).map(ArticleApi::tagged);
  }

  private static RestResponse<ArticleView> tagged(ArticleView article) {
    return RestResponse.ResponseBuilder.ok(article)
        .tag(Integer.toString(article.version()))
        .build();
  }
}
