package org.juzhen.campaigns;

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
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Platform;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.UnitNames;

/** Campaigns for people: the list, the form, one with its accounts and figures (专题). */
@Path("/campaigns")
@Produces(MediaType.TEXT_HTML)
class CampaignPages {
  private static final int ON_A_PAGE = 50;

  private final CampaignDesk desk;
  private final CampaignRoundDesk rounds;
  private final CampaignUnits units;
  private final UnitNames names;
  private final CurrentActor current;
  private final HubClock clock;
  private final Forms forms;
  private final Sentences says;

  CampaignPages(
      CampaignDesk desk,
      CampaignRoundDesk rounds,
      CampaignUnits units,
      UnitNames names,
      CurrentActor current,
      HubClock clock,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.rounds = rounds;
    this.units = units;
    this.names = names;
    this.current = current;
    this.clock = clock;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "campaigns")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(Slice<CampaignLine> lines, boolean over, boolean opens);

    static native TemplateInstance form(
        CampaignForm form,
        List<CampaignUnits.Line> units,
        List<Platform> platforms,
        CampaignDesk.Trial trial,
        Faults faults);

    static native TemplateInstance show(
        CampaignView it, Slice<AccountLine> lines, boolean nothing, String typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery boolean over, @RestQuery String cursor) {
    boolean opens = CampaignDoor.opens(current.get()).length > 0;
    return desk.list(current.get(), over, Paging.byId(ON_A_PAGE, cursor))
        .map(lines -> Templates.list(lines, over, opens));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank() {
    return form(CampaignForm.from(clock.today()), null, Faults.none());
  }

  /** Counts whom it would reach; keeps nothing. */
  @POST
  @Path("/trial")
  public Uni<Response> trial(@BeanParam CampaignForm form) {
    return Uni.createFrom()
        .deferred(() -> meant(form))
        .chain(wanted -> desk.trial(current.get(), wanted))
        .chain(trial -> form(form, trial, Faults.none()))
        .map(page -> Response.ok(page).build())
        .onFailure(org.juzhen.kernel.Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> form(form, null, faults)));
  }

  @POST
  public Uni<Response> open(@BeanParam CampaignForm form) {
    return forms.act(
        () -> meant(form).chain(wanted -> desk.open(current.get(), wanted)),
        new Next<>(c -> "/campaigns/" + c.id(), c -> words().opened(c.figures().units())),
        faults -> form(form, null, faults));
  }

  private Uni<NewCampaign> meant(CampaignForm form) {
    return names
        .typed(current.get(), form.belowUnit, "belowUnit")
        .map(below -> forms.checked(form.wanted(below)));
  }

  private Uni<TemplateInstance> form(CampaignForm form, CampaignDesk.Trial trial, Faults faults) {
    return units
        .of(current.get())
        .map(own -> Templates.form(form, own, List.of(Platform.values()), trial, faults));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(
      @RestPath UUID id, @RestQuery boolean nothing, @RestQuery String cursor) {
    return page(id, nothing, Paging.byId(ON_A_PAGE, cursor), "", Faults.none());
  }

  @POST
  @Path("/{id}/looking")
  public Uni<Response> look(@RestPath UUID id) {
    return forms.act(
        () -> rounds.look(current.get(), id),
        new Next<>(
            c -> "/campaigns/" + id + "/items?state=SUGGESTED", c -> words().found(c.suggested())),
        faults -> page(id, false, Paging.byId(ON_A_PAGE, null), "", faults));
  }

  @POST
  @Path("/{id}/closing")
  public Uni<Response> close(@RestPath UUID id, @RestForm String words) {
    return end(id, words, () -> desk.close(current.get(), id, said(words)));
  }

  @POST
  @Path("/{id}/cancellation")
  public Uni<Response> cancel(@RestPath UUID id, @RestForm String words) {
    return end(id, words, () -> desk.cancel(current.get(), id, said(words)));
  }

  private String said(String typed) {
    return forms.checked(new CampaignApi.Words(CampaignForm.line(typed))).words();
  }

  private Uni<Response> end(UUID id, String typed, Supplier<Uni<CampaignView>> what) {
    return forms.act(
        what,
        new Next<>(c -> "/campaigns/" + id, c -> words().ended(words().state(c.state()))),
        faults ->
            page(id, false, Paging.byId(ON_A_PAGE, null), typed == null ? "" : typed, faults));
  }

  private Uni<TemplateInstance> page(
      UUID id, boolean nothing, Paging paging, String typed, Faults faults) {
    return desk.show(current.get(), id)
        .chain(
            c ->
                desk.accounts(current.get(), id, nothing, paging)
                    .map(lines -> Templates.show(c, lines, nothing, typed, faults)));
  }

  private CampaignMessages words() {
    return says.of(CampaignMessages.class);
  }
}
