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
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Who read what a unit published, on a page (值班审看). */
@Path("/units/{id}/readings")
@Produces(MediaType.TEXT_HTML)
class ReadingPages {
  private final ReadingDesk desk;
  private final UnitDesk units;
  private final CurrentActor current;
  private final HubClock clock;
  private final Forms forms;
  private final Sentences sentences;

  ReadingPages(
      ReadingDesk desk,
      UnitDesk units,
      CurrentActor current,
      HubClock clock,
      Forms forms,
      Sentences sentences) {
    this.desk = desk;
    this.units = units;
    this.current = current;
    this.clock = clock;
    this.forms = forms;
    this.sentences = sentences;
  }

  /** What was typed. */
  public static class Typed {
    @RestForm public String day;
    @RestForm public String pieces;
    @RestForm public String findings;
    @RestForm public String measures;

    ReadingWords words() {
      return new ReadingWords(
          UnitForm.day(day, "day"),
          number(pieces),
          UnitForm.text(findings),
          UnitForm.text(measures));
    }

    private static Integer number(String typed) {
      try {
        return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
      } catch (NumberFormatException e) {
        throw KernelProblem.field("pieces", "WRONG_FORMAT");
      }
    }
  }

  @CheckedTemplate(basePath = "roster")
  static class Templates {
    private Templates() {}

    static native TemplateInstance readings(
        UnitView unit,
        Slice<ReadingView> readings,
        LocalDate today,
        boolean onDuty,
        Typed typed,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id, @RestQuery String cursor) {
    return page(id, cursor, new Typed(), Faults.none());
  }

  @POST
  public Uni<Response> enter(@RestPath UUID id, @BeanParam Typed typed) {
    return forms.act(
        () -> desk.enter(current.get(), id, forms.checked(typed.words())),
        new Next<>(
            x -> "/units/" + id + "/readings", x -> sentences.of(RosterMessages.class).saved()),
        faults -> page(id, null, typed, faults));
  }

  private Uni<TemplateInstance> page(UUID id, String cursor, Typed typed, Faults faults) {
    Paging paging = Paging.byId(50, cursor);
    boolean onDuty = current.get().hasAny(id, ReadingDesk.ON_DUTY);
    return units
        .show(current.get(), id)
        .chain(
            unit ->
                desk.list(current.get(), id, paging)
                    .map(
                        slice ->
                            Templates.readings(unit, slice, clock.today(), onDuty, typed, faults)));
  }
}
