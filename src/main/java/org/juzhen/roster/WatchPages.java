package org.juzhen.roster;

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
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.identity.PeopleDesk;
import org.juzhen.identity.PersonView;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The roster of watches on a page (值班表). */
@Path("/units/{id}/watches")
@Produces(MediaType.TEXT_HTML)
class WatchPages {
  private final WatchDesk desk;
  private final WatchGapDesk gaps;
  private final UnitDesk units;
  private final PeopleDesk people;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  WatchPages(
      WatchDesk desk,
      WatchGapDesk gaps,
      UnitDesk units,
      PeopleDesk people,
      CurrentActor current,
      Forms forms,
      Sentences sentences) {
    this.desk = desk;
    this.gaps = gaps;
    this.units = units;
    this.people = people;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  /** What was typed. */
  public static class Typed {
    @RestForm public String personId;
    @RestForm public String from;
    @RestForm public String until;

    NewWatch wanted() {
      return new NewWatch(
          UnitForm.needed(personId, "personId"), moment(from, "from"), moment(until, "until"));
    }

    private static OffsetDateTime moment(String typed, String field) {
      try {
        return LocalDateTime.parse(typed == null ? "" : typed.strip())
            .atZone(HubClock.ZONE)
            .toOffsetDateTime();
      } catch (DateTimeException e) {
        throw KernelProblem.field(field, "WRONG_FORMAT");
      }
    }
  }

  @CheckedTemplate(basePath = "roster")
  static class Templates {
    private Templates() {}

    static native TemplateInstance watches(
        UnitView unit,
        List<WatchView> watches,
        WatchCover cover,
        List<PersonView> people,
        boolean keeps,
        Typed typed,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new Typed(), Faults.none());
  }

  @POST
  public Uni<Response> enter(@RestPath UUID id, @BeanParam Typed typed) {
    return forms.act(
        () -> desk.enter(current.get(), id, forms.checked(typed.wanted())),
        next(id),
        faults -> page(id, typed, faults));
  }

  @POST
  @Path("/{watch}/removal")
  public Uni<Response> remove(@RestPath UUID id, @RestPath UUID watch) {
    return forms.act(
        () -> desk.remove(current.get(), id, watch),
        next(id),
        faults -> page(id, new Typed(), faults));
  }

  private <T> Next<T> next(UUID unit) {
    return new Next<>(
        x -> "/units/" + unit + "/watches", x -> sentences.of(WatchMessages.class).saved());
  }

  private Uni<TemplateInstance> page(UUID id, Typed typed, Faults faults) {
    boolean keeps = current.get().hasAny(id, Role.COORDINATOR, Role.LEADER, Role.SUPERVISOR);
    return units
        .show(current.get(), id)
        .chain(
            unit ->
                desk.list(current.get(), id)
                    .chain(
                        watches ->
                            gaps.cover(current.get(), id)
                                .chain(
                                    cover ->
                                        people
                                            .list(current.get(), id, Paging.of(200, null))
                                            .map(
                                                p ->
                                                    Templates.watches(
                                                        unit, watches, cover, p.items(), keeps,
                                                        typed, faults)))));
  }
}
