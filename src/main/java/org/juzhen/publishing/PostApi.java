package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Posts for machines. */
@Path("/api/v1/posts")
class PostApi {
  private final PostDesk desk;
  private final ScheduleDesk schedule;
  private final WithdrawalDesk withdrawal;
  private final KeepingDesk keeping;
  private final CurrentActor current;

  PostApi(
      PostDesk desk,
      ScheduleDesk schedule,
      WithdrawalDesk withdrawal,
      KeepingDesk keeping,
      CurrentActor current) {
    this.withdrawal = withdrawal;
    this.keeping = keeping;
    this.desk = desk;
    this.schedule = schedule;
    this.current = current;
  }

  record Recall(@Size(max = 500) @Pattern(regexp = WantedPost.NO_NUL) String reason) {}

  @POST
  @ResponseStatus(201)
  public Uni<PostView> write(@NotNull @Valid WantedPost wanted) {
    return desk.write(current.get(), wanted);
  }

  @GET
  public Uni<Slice<PostView>> list(
      @RestQuery UUID articleId,
      @RestQuery UUID accountId,
      @RestQuery PostState state,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    PostQuestion question = new PostQuestion(articleId, accountId, state);
    return desk.list(current.get(), question, Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<RestResponse<PostView>> show(@RestPath UUID id) {
    return desk.show(current.get(), id).map(PostApi::tagged);
  }

  @PATCH
  @Path("/{id}")
  public Uni<RestResponse<PostView>> change(
      @RestPath UUID id,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid PostChange change) {
    return desk.change(current.get(), id, ifMatch, change).map(PostApi::tagged);
  }

  @POST
  @Path("/{id}/submission")
  public Uni<PostView> submit(@RestPath UUID id) {
    return desk.submit(current.get(), id);
  }

  @DELETE
  @Path("/{id}/submission")
  public Uni<PostView> withdraw(@RestPath UUID id) {
    return withdrawal.withdraw(current.get(), id);
  }

  @POST
  @Path("/{id}/schedule")
  public Uni<PostView> schedule(@RestPath UUID id, @Valid WantedSchedule wanted) {
    WantedSchedule when = wanted == null ? WantedSchedule.NOW : wanted;
    return schedule.schedule(current.get(), id, when);
  }

  @DELETE
  @Path("/{id}/schedule")
  public Uni<PostView> unschedule(@RestPath UUID id) {
    return schedule.unschedule(current.get(), id);
  }

  /** What nobody owes any more goes out all the same. */
  @POST
  @Path("/{id}/keeping")
  public Uni<PostView> keep(@RestPath UUID id) {
    return keeping.keep(current.get(), id);
  }

  @POST
  @Path("/{id}/recall")
  public Uni<PostView> recall(@RestPath UUID id, @Valid Recall wanted) {
    return schedule.recall(current.get(), id, wanted == null ? null : wanted.reason());
  }

  private static RestResponse<PostView> tagged(PostView view) {
    return RestResponse.ResponseBuilder.ok(view).tag(Integer.toString(view.version())).build();
  }
}
