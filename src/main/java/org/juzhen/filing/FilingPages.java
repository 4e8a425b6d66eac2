package org.juzhen.filing;

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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Filings for people: the queue, one filing, and its buttons (备案办理). */
@Path("/filings")
@Produces(MediaType.TEXT_HTML)
class FilingPages {
  private static final int ON_A_PAGE = 100;

  private final FilingDesk desk;
  private final DecisionDesk decisions;
  private final NoticeBoardDesk notices;
  private final FilingDoorbell answer;
  private final Forms forms;
  private final Sentences says;
  private final CurrentActor current;
  private final HubClock clock;

  FilingPages(
      FilingDesk desk,
      DecisionDesk decisions,
      NoticeBoardDesk notices,
      FilingDoorbell answer,
      Forms forms,
      Sentences says,
      CurrentActor current,
      HubClock clock) {
    this.desk = desk;
    this.decisions = decisions;
    this.notices = notices;
    this.answer = answer;
    this.forms = forms;
    this.says = says;
    this.current = current;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance filings(
        Slice<FilingView> filings,
        FilingQuestion asked,
        List<FilingState> states,
        boolean decides,
        boolean files);

    static native TemplateInstance filing(
        FilingView filing, LocalDate today, FilingTyped typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@BeanParam FilingQuestion asked, @RestQuery String cursor) {
    boolean decides = current.get().has(Role.SUPERVISOR);
    boolean files = current.get().has(Role.COORDINATOR);
    List<FilingState> states = List.of(FilingState.values());
    return desk.list(current.get(), asked.search(), Paging.of(ON_A_PAGE, cursor))
        .map(slice -> Templates.filings(slice, asked, states, decides, files));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, FilingTyped.nothing(), Faults.none());
  }

  private Uni<TemplateInstance> page(UUID id, FilingTyped typed, Faults faults) {
    return desk.show(current.get(), id).map(f -> Templates.filing(f, clock.today(), typed, faults));
  }

  @POST
  @Path("/{id}/submission")
  public Uni<Response> submit(@RestPath UUID id) {
    return act(
        id,
        FilingTyped.nothing(),
        FilingPageMessages::submitted,
        () -> desk.submit(current.get(), id));
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<Response> withdraw(@RestPath UUID id) {
    return act(
        id,
        FilingTyped.nothing(),
        FilingPageMessages::withdrawn,
        () -> desk.withdraw(current.get(), id));
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<Response> decide(
      @RestPath UUID id,
      @RestForm String decision,
      @RestForm String note,
      @RestForm String documentNo,
      @RestForm String authority) {
    Verdict verdict = Asked.constant(Verdict.class, decision, "decision");
    if (verdict == null) {
      throw KernelProblem.field("decision", "REQUIRED");
    }
    Decision said = new Decision(verdict, note, documentNo, authority, null);
    return act(
        id,
        FilingTyped.decision(note, documentNo, authority),
        FilingDoorbell.words(verdict),
        () -> decisions.decide(current.get(), id, forms.checked(said)));
  }

  @POST
  @Path("/{id}/announcements")
  public Uni<Response> announce(
      @RestPath UUID id,
      @RestForm String channel,
      @RestForm String url,
      @RestForm String startsOn) {
    return act(
        id,
        FilingTyped.notice(channel, url, startsOn),
        FilingPageMessages::announced,
        () ->
            notices.announce(
                current.get(),
                id,
                forms.checked(new NewAnnouncement(channel, url, day(startsOn), null, null, null))));
  }

  /** Acts and goes back to the filing; refused, its page keeps what was typed. */
  private Uni<Response> act(
      UUID id,
      FilingTyped typed,
      Function<FilingPageMessages, String> done,
      Supplier<Uni<FilingView>> what) {
    return forms.act(
        what,
        new Next<>(f -> "/filings/" + id, f -> done.apply(says.of(FilingPageMessages.class))),
        faults -> page(id, typed, faults));
  }

  @POST
  @Path("/confirmations")
  public Uni<Response> confirm(@RestForm List<String> ids) {
    Set<UUID> chosen = ids.stream().map(i -> Asked.id(i, "ids")).collect(Collectors.toSet());
    if (chosen.isEmpty()) {
      throw KernelProblem.field("ids", "REQUIRED");
    }
    return decisions.confirm(current.get(), chosen).map(done -> answer.confirmed(done.confirmed()));
  }

  private static LocalDate day(String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("startsOn", "WRONG_FORMAT");
    }
  }
}
