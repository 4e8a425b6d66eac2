package org.juzhen.emergency;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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

/** Updates for people: the form, and the board of who has posted (发布与同步看板). */
@Path("/emergencies/{id}/updates")
@Produces(MediaType.TEXT_HTML)
class UpdatePages {
  private static final int ON_A_PAGE = 100;

  private final EmergencyDesk desk;
  private final UpdateDesk updates;
  private final TakeOverDesk takeOvers;
  private final BoardDesk boards;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  UpdatePages(
      EmergencyDesk desk,
      UpdateDesk updates,
      TakeOverDesk takeOvers,
      BoardDesk boards,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.updates = updates;
    this.takeOvers = takeOvers;
    this.boards = boards;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "emergency")
  static class Templates {
    private Templates() {}

    static native TemplateInstance update(
        EmergencyView it, UpdateForm form, List<UpdateKind> kinds, Faults faults);

    static native TemplateInstance board(
        EmergencyView it,
        EmergencyView.Update update,
        Slice<BoardLine> lines,
        UpdateForm own,
        Faults faults);
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(@RestPath UUID id, @RestQuery UUID rumour) {
    return desk.show(current.get(), id).map(e -> form(e, UpdateForm.of(e, rumour), Faults.none()));
  }

  @POST
  public Uni<Response> write(@RestPath UUID id, @BeanParam UpdateForm form) {
    return forms.act(
        () -> updates.write(current.get(), id, forms.checked(form.wanted())),
        new Next<>(e -> "/emergencies/" + id, e -> words().putForward()),
        faults -> desk.show(current.get(), id).map(e -> form(e, form, faults)));
  }

  private static TemplateInstance form(EmergencyView e, UpdateForm form, Faults faults) {
    return Templates.update(e, form, List.of(UpdateKind.values()), faults);
  }

  @GET
  @Path("/{update}")
  public Uni<TemplateInstance> board(
      @RestPath UUID id, @RestPath UUID update, @RestQuery String cursor) {
    return page(id, update, cursor, new UpdateForm(), Faults.none());
  }

  @POST
  @Path("/{update}/takeover")
  public Uni<Response> takeOver(@RestPath UUID id, @RestPath UUID update) {
    return act(
        id,
        update,
        () -> takeOvers.takeOver(current.get(), id, update),
        EmergencyMessages::takenOver);
  }

  @POST
  @Path("/{update}/own-words")
  public Uni<Response> writeOwn(
      @RestPath UUID id, @RestPath UUID update, @BeanParam UpdateForm form) {
    return forms.act(
        () -> takeOvers.writeOwn(current.get(), id, update, forms.checked(form.ownWords())),
        new Next<>(e -> "/emergencies/" + id + "/updates/" + update, e -> words().putForward()),
        faults -> page(id, update, null, form, faults));
  }

  @POST
  @Path("/{update}/publication")
  public Uni<Response> publish(@RestPath UUID id, @RestPath UUID update, @RestForm boolean push) {
    return act(
        id,
        update,
        () -> takeOvers.publish(current.get(), id, update, push),
        EmergencyMessages::sent);
  }

  private Uni<Response> act(
      UUID id,
      UUID update,
      Supplier<Uni<EmergencyView>> what,
      Function<EmergencyMessages, String> done) {
    return forms.act(
        what,
        new Next<>(e -> "/emergencies/" + id + "/updates/" + update, e -> done.apply(words())),
        faults -> page(id, update, null, new UpdateForm(), faults));
  }

  private EmergencyMessages words() {
    return says.of(EmergencyMessages.class);
  }

  private Uni<TemplateInstance> page(
      UUID id, UUID update, String cursor, UpdateForm own, Faults faults) {
    return desk.show(current.get(), id)
        .chain(
            e ->
                boards
                    .board(current.get(), id, update, Paging.byId(ON_A_PAGE, cursor))
                    .map(lines -> Templates.board(e, one(e, update), lines, own, faults)));
  }

  private static EmergencyView.Update one(EmergencyView e, UUID update) {
    return e.updates().stream()
        .filter(u -> u.id().equals(update))
        .findFirst()
        .orElseThrow(() -> KernelProblem.NOT_FOUND.with("update", update));
  }
}
