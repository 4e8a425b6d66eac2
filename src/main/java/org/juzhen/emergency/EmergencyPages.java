package org.juzhen.emergency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Emergencies for people: the list, one thread, and what is recorded in it (突发事件). */
@Path("/emergencies")
@Produces(MediaType.TEXT_HTML)
class EmergencyPages {
  private static final int ON_A_PAGE = 30;

  private final EmergencyDesk desk;
  private final FiguresDesk figures;
  private final OpeningUnits units;
  private final UploadedFile files;
  private final CurrentActor current;
  private final HubClock clock;
  private final Forms forms;
  private final Sentences says;

  EmergencyPages(
      EmergencyDesk desk,
      FiguresDesk figures,
      OpeningUnits units,
      UploadedFile files,
      CurrentActor current,
      HubClock clock,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.figures = figures;
    this.units = units;
    this.files = files;
    this.current = current;
    this.clock = clock;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "emergency")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Slice<EmergencyLine> lines, EmergencyFigures figures, boolean over, boolean opens);

    static native TemplateInstance form(
        EmergencyForm form,
        List<EmergencyKind> kinds,
        List<OpeningUnits.Line> units,
        Faults faults);

    static native TemplateInstance show(
        EmergencyView it,
        EmergencyForm form,
        List<HandlingState> states,
        List<Verdict> verdicts,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery boolean over, @RestQuery String cursor) {
    return desk.list(current.get(), over, Paging.of(ON_A_PAGE, cursor))
        .chain(
            lines -> figures.of(current.get(), null, null).chain(year -> list(lines, year, over)));
  }

  private Uni<TemplateInstance> list(
      Slice<EmergencyLine> lines, EmergencyFigures year, boolean over) {
    return units
        .of(current.get())
        .map(opens -> Templates.list(lines, year, over, !opens.isEmpty()));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(@RestQuery UUID articleId) {
    return form(
        EmergencyForm.at(clock.now().atZone(HubClock.ZONE).toLocalDateTime(), articleId),
        Faults.none());
  }

  @POST
  public Uni<Response> open(@BeanParam EmergencyForm form) {
    return forms.act(
        () -> desk.open(current.get(), forms.checked(form.opening())),
        new Next<>(e -> "/emergencies/" + e.id(), e -> words().opened()),
        faults -> form(form, faults));
  }

  private Uni<TemplateInstance> form(EmergencyForm form, Faults faults) {
    return units
        .of(current.get())
        .map(own -> Templates.form(form, List.of(EmergencyKind.values()), own, faults));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new EmergencyForm(), Faults.none());
  }

  @POST
  @Path("/{id}/guidance")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> guide(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id,
        form,
        () -> kept(form, form::guidance).chain(g -> desk.guide(current.get(), id, g.entry())));
  }

  @POST
  @Path("/{id}/handling")
  public Uni<Response> handle(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id, form, () -> desk.handle(current.get(), id, forms.checked(form.handled()).entry()));
  }

  @POST
  @Path("/{id}/briefings")
  public Uni<Response> brief(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id, form, () -> desk.brief(current.get(), id, forms.checked(form.briefing()).entry()));
  }

  @POST
  @Path("/{id}/rumours")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> rumour(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id, form, () -> kept(form, form::rumour).chain(r -> desk.rumour(current.get(), id, r)));
  }

  @POST
  @Path("/{id}/rumours/{rumour}/verdict")
  public Uni<Response> judge(
      @RestPath UUID id, @RestPath UUID rumour, @BeanParam EmergencyForm form) {
    return act(id, form, () -> desk.judge(current.get(), id, rumour, forms.checked(form.judged())));
  }

  @POST
  @Path("/{id}/raising")
  public Uni<Response> raise(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(id, form, () -> desk.raise(current.get(), id, forms.checked(form.ending()).words()));
  }

  @POST
  @Path("/{id}/closing")
  public Uni<Response> close(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id,
        form,
        () -> {
          EmergencyApi.Closing said = forms.checked(form.closing());
          return desk.close(current.get(), id, said.words(), said.unshown());
        });
  }

  @POST
  @Path("/{id}/reopening")
  public Uni<Response> reopen(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id, form, () -> desk.reopen(current.get(), id, forms.checked(form.ending()).words()));
  }

  @POST
  @Path("/{id}/cancellation")
  public Uni<Response> cancel(@RestPath UUID id, @BeanParam EmergencyForm form) {
    return act(
        id, form, () -> desk.cancel(current.get(), id, forms.checked(form.ending()).words()));
  }

  /** What was said, with the file that came with it. */
  private <T> Uni<T> kept(EmergencyForm form, Function<UUID, T> said) {
    return files.keep(current.get(), form.file).map(id -> forms.checked(said.apply(id)));
  }

  private Uni<Response> act(UUID id, EmergencyForm form, Supplier<Uni<EmergencyView>> what) {
    return forms.act(
        what,
        new Next<>(e -> "/emergencies/" + id, e -> words().saved()),
        faults -> page(id, form, faults));
  }

  private EmergencyMessages words() {
    return says.of(EmergencyMessages.class);
  }

  private Uni<TemplateInstance> page(UUID id, EmergencyForm form, Faults faults) {
    return desk.show(current.get(), id)
        .map(
            e ->
                Templates.show(
                    e, form, List.of(HandlingState.values()), List.of(Verdict.values()), faults));
  }
}
