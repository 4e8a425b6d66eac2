package org.juzhen.publishing;

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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Posts for people: the list, one post, and its buttons (稿件). */
@Path("/posts")
@Produces(MediaType.TEXT_HTML)
class PostPages {
  private static final int ON_A_PAGE = 30;
  private static final List<PostState> STATES = List.of(PostState.values());

  private final PostDesk desk;
  private final ScheduleDesk schedule;
  private final WithdrawalDesk withdrawal;
  private final KeepingDesk keeping;
  private final PostClockDesk clocks;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  PostPages(
      PostDesk desk,
      ScheduleDesk schedule,
      WithdrawalDesk withdrawal,
      KeepingDesk keeping,
      PostClockDesk clocks,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.withdrawal = withdrawal;
    this.keeping = keeping;
    this.clocks = clocks;
    this.desk = desk;
    this.schedule = schedule;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance posts(
        Slice<PostView> posts, boolean writes, PostState state, List<PostState> states);

    static native TemplateInstance post(PostPage page, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(
      @RestQuery UUID articleId,
      @RestQuery UUID accountId,
      @RestQuery PostState state,
      @RestQuery String cursor) {
    PostQuestion question = new PostQuestion(articleId, accountId, state);
    boolean writes = current.get().has(Role.EDITOR) || current.get().has(Role.CONTRIBUTOR);
    return desk.list(current.get(), question, Paging.of(ON_A_PAGE, cursor))
        .map(slice -> Templates.posts(slice, writes, state, STATES));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, "", Faults.none());
  }

  @POST
  @Path("/{id}/submission")
  public Uni<Response> submit(@RestPath UUID id) {
    return act(id, "", () -> desk.submit(current.get(), id), PublishingMessages::submitted);
  }

  @POST
  @Path("/{id}/submission/removal")
  public Uni<Response> withdraw(@RestPath UUID id) {
    return forms.act(
        () -> withdrawal.withdraw(current.get(), id),
        new Next<>(p -> "/posts/" + id, p -> says.of(WithdrawalMessages.class).done()),
        faults -> page(id, "", faults));
  }

  @POST
  @Path("/{id}/schedule")
  public Uni<Response> schedule(
      @RestPath UUID id,
      @RestForm String at,
      @RestForm boolean push,
      @RestForm boolean planned,
      @RestForm String reason) {
    return act(
        id,
        at,
        () ->
            schedule.schedule(current.get(), id, forms.checked(wanted(at, push, planned, reason))),
        PublishingMessages::scheduled);
  }

  @POST
  @Path("/{id}/schedule/removal")
  public Uni<Response> unschedule(@RestPath UUID id) {
    return act(
        id, "", () -> schedule.unschedule(current.get(), id), PublishingMessages::unscheduled);
  }

  @POST
  @Path("/{id}/keeping")
  public Uni<Response> keep(@RestPath UUID id) {
    return forms.act(
        () -> keeping.keep(current.get(), id),
        new Next<>(p -> "/posts/" + id, p -> says.of(WithdrawalMessages.class).kept()),
        faults -> page(id, "", faults));
  }

  @POST
  @Path("/{id}/recall")
  public Uni<Response> recall(@RestPath UUID id, @RestForm String reason) {
    return act(
        id,
        reason,
        () ->
            schedule.recall(
                current.get(),
                id,
                forms.checked(new PostApi.Recall(reason == null ? "" : reason.strip())).reason()),
        PublishingMessages::recalled);
  }

  private Uni<Response> act(
      UUID id,
      String typed,
      Supplier<Uni<PostView>> what,
      Function<PublishingMessages, String> done) {
    return forms.act(
        what,
        new Next<>(p -> "/posts/" + id, p -> done.apply(says.of(PublishingMessages.class))),
        faults -> page(id, typed, faults));
  }

  private Uni<TemplateInstance> page(UUID id, String typed, Faults faults) {
    return desk.show(current.get(), id)
        .chain(
            p ->
                schedule
                    .plans(p)
                    .chain(plans -> clocks.of(p).map(c -> PostPage.of(p, plans, c, typed)))
                    .map(page -> Templates.post(page, faults)));
  }

  private static WantedSchedule wanted(String at, boolean push, boolean planned, String reason) {
    return planned
        ? WantedSchedule.PLANNED
        : new WantedSchedule(Moments.typed(at, "at"), push, null, reason);
  }
}
