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
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.CalendarDesk;
import org.juzhen.profile.CalendarYear;
import org.juzhen.profile.CompleteYear;
import org.juzhen.profile.DayKind;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The calendar of working days for people (工作日历). */
@Path("/working-days")
@Produces(MediaType.TEXT_HTML)
class WorkingDayPages {
  private final CalendarDesk desk;
  private final Forms forms;
  private final Sentences says;
  private final CurrentActor current;
  private final HubClock clock;

  WorkingDayPages(
      CalendarDesk desk, Forms forms, Sentences says, CurrentActor current, HubClock clock) {
    this.desk = desk;
    this.forms = forms;
    this.says = says;
    this.current = current;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "supervision")
  static class Templates {
    private Templates() {}

    static native TemplateInstance workingdays(
        CalendarYear calendar,
        List<Integer> years,
        List<DayKind> kinds,
        boolean keeps,
        DayForm form,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> year(@RestQuery Integer year) {
    int wanted = year == null ? clock.today().getYear() : year;
    return page(wanted, new DayForm(), Faults.none());
  }

  @POST
  @Path("/days")
  public Uni<Response> decide(@RestForm String year, @BeanParam DayForm form) {
    int number = DayForm.year(year);
    return act(
        number,
        form,
        RulePageMessages::daySaved,
        () -> desk.decide(current.get(), number, forms.checked(form.wanted())));
  }

  @POST
  @Path("/completion")
  public Uni<Response> complete(@RestForm String year, @RestForm String document) {
    int number = DayForm.year(year);
    return act(
        number,
        new DayForm(),
        RulePageMessages::completed,
        () -> desk.complete(current.get(), number, forms.checked(new CompleteYear(document))));
  }

  private Uni<Response> act(
      int year,
      DayForm form,
      Function<RulePageMessages, String> done,
      Supplier<Uni<CalendarYear>> what) {
    return forms.act(
        what,
        new Next<>(
            c -> "/working-days?year=" + year, c -> done.apply(says.of(RulePageMessages.class))),
        faults -> page(year, form, faults));
  }

  private Uni<TemplateInstance> page(int year, DayForm form, Faults faults) {
    int now = clock.today().getYear();
    List<Integer> years = List.of(now - 2, now - 1, now, now + 1, now + 2);
    List<DayKind> kinds = List.of(DayKind.values());
    return desk.year(year)
        .map(
            c ->
                Templates.workingdays(
                    c, years, kinds, CalendarDesk.keeps(current.get()), form, faults));
  }
}
