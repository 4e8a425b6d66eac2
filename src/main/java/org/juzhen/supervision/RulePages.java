package org.juzhen.supervision;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.profile.NewRule;
import org.juzhen.profile.RuleBook;
import org.juzhen.profile.RuleGroup;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleType;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitRulesDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.supervision.RuleSheet.Outlook;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** Rule books for people: what applies, why, and how a unit decides otherwise (规则册). */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
class RulePages {
  private final UnitRulesDesk desk;
  private final UnitDesk units;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;
  private final CurrentActor current;
  private final HubClock clock;
  private final WorkingDays calendar;

  RulePages(
      UnitRulesDesk desk,
      UnitDesk units,
      Forms forms,
      Sentences says,
      Shell shell,
      CurrentActor current,
      HubClock clock,
      WorkingDays calendar) {
    this.desk = desk;
    this.units = units;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
    this.current = current;
    this.clock = clock;
    this.calendar = calendar;
  }

  @CheckedTemplate(basePath = "supervision")
  static class Templates {
    private Templates() {}

    static native TemplateInstance rules(
        RuleBook book,
        List<RuleChapter> chapters,
        List<RuleGroup> groups,
        List<UnitView> units,
        RuleQuestion asked,
        LocalDate today,
        Integer nearYear);

    static native TemplateInstance rule(
        RuleSheet sheet, RuleForm form, boolean decides, Outlook outlook, Faults faults);
  }

  /** The person's own unit; who belongs to none is shown the calendar. */
  @GET
  public Uni<Response> own() {
    UUID unit = current.get().unitId();
    String page = unit == null ? "/working-days" : "/rules/" + unit;
    return Uni.createFrom().item(Response.seeOther(URI.create(page)).build());
  }

  @GET
  @Path("/{unit}")
  public Uni<TemplateInstance> book(@RestPath UUID unit, @BeanParam RuleQuestion asked) {
    Actor by = current.get();
    Locale language = shell.locale();
    return desk.book(by, unit, asked.on, language)
        .chain(
            book ->
                units
                    .list(by, Paging.of(Paging.MOST, null))
                    .map(s -> page(book, s.items(), asked)));
  }

  private TemplateInstance page(RuleBook book, List<UnitView> seen, RuleQuestion asked) {
    List<RuleChapter> chapters = RuleChapter.of(book, asked, shell.locale());
    List<RuleGroup> groups = List.of(RuleGroup.values());
    return Templates.rules(
        book, chapters, groups, seen, asked, clock.today(), calendar.missingFrom(clock.today()));
  }

  @GET
  @Path("/{unit}/{key}")
  public Uni<TemplateInstance> rule(
      @RestPath UUID unit, @RestPath String key, @RestQuery LocalDate on) {
    return sheet(unit, key, on, null, null, Faults.none());
  }

  @POST
  @Path("/{unit}/{key}")
  public Uni<Response> decide(@RestPath UUID unit, @RestPath String key, @BeanParam RuleForm form) {
    return forms.act(
        () -> desk.decide(current.get(), unit, key, wanted(key, form)),
        new Next<>(s -> "/rules/" + unit + "/" + key, s -> says.of(RulePageMessages.class).saved()),
        faults -> sheet(unit, key, null, form, null, faults));
  }

  @POST
  @Path("/{unit}/{key}/withdrawal")
  public Uni<Response> withdraw(
      @RestPath UUID unit, @RestPath String key, @BeanParam RuleForm form) {
    return forms.act(
        () -> desk.withdraw(current.get(), unit, key, forms.checked(form.withdrawal())),
        new Next<>(
            s -> "/rules/" + unit + "/" + key, s -> says.of(RulePageMessages.class).withdrawnNow()),
        faults -> sheet(unit, key, null, null, null, faults));
  }

  /** The same page, with what the decision would reach; nothing is written. */
  @POST
  @Path("/{unit}/{key}/preview")
  public Uni<Response> preview(
      @RestPath UUID unit, @RestPath String key, @BeanParam RuleForm form) {
    return Uni.createFrom()
        .deferred(() -> desk.preview(current.get(), unit, key, wanted(key, form)))
        .chain(p -> sheet(unit, key, null, form, Outlook.of(p, shell.locale()), Faults.none()))
        .map(page -> Response.ok(page).build())
        .onFailure(Problem.class)
        .recoverWithUni(
            e -> forms.refused(e, faults -> sheet(unit, key, null, form, null, faults)));
  }

  private NewRule wanted(String key, RuleForm form) {
    boolean notice =
        List.of(RuleKey.values()).stream()
            .anyMatch(k -> k.name().equals(key) && k.shape().type() == RuleType.NOTICE);
    return forms.checked(form.wanted(notice));
  }

  private Uni<TemplateInstance> sheet(
      UUID unit, String key, LocalDate on, RuleForm typed, Outlook outlook, Faults faults) {
    Actor by = current.get();
    Locale language = shell.locale();
    return desk.story(by, unit, key, on, language)
        .chain(
            story ->
                desk.place(by, unit)
                    .map(
                        place ->
                            Templates.rule(
                                RuleSheet.of(unit, place.name(), story, language),
                                typed == null ? RuleForm.of(story.applies(), clock.today()) : typed,
                                UnitRulesDesk.decides(by, place),
                                outlook,
                                faults)));
  }
}
