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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;

/** Filings for people: the queue, one filing, and its buttons (备案办理). */
@Path("/filings")
@Produces(MediaType.TEXT_HTML)
class FilingPages {
  private static final int ON_A_PAGE = 50;
  private static final int IN_A_BATCH = 100;
  private static final Paging NEXT = Paging.of(1, null);
  private static final FilingSearch MINE = new FilingSearch(null, null, null, null, false, true);
  private final FilingDesk desk;
  private final DecisionDesk decisions;
  private final OneFilingPage page;
  private final FilingDoorbell answer;
  private final Forms forms;
  private final CurrentActor current;

  FilingPages(
      FilingDesk desk,
      DecisionDesk decisions,
      OneFilingPage page,
      FilingDoorbell answer,
      Forms forms,
      CurrentActor current) {
    this.desk = desk;
    this.decisions = decisions;
    this.page = page;
    this.answer = answer;
    this.forms = forms;
    this.current = current;
  }

  /**
   * What the list offers.
   *
   * @param decides whether the reader decides on filings
   * @param files whether the reader hands filings in
   */
  public record Offered(
      List<FilingState> states,
      List<FilingKind> kinds,
      List<FilingSort> sorts,
      boolean decides,
      boolean files) {}

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance filings(
        Slice<FilingView> filings, FilingQuestion asked, Offered offered);
  }

  @GET
  public Uni<TemplateInstance> list(@BeanParam FilingQuestion asked, @RestQuery String cursor) {
    Offered offered =
        new Offered(
            List.of(FilingState.values()),
            List.of(FilingKind.values()),
            List.of(FilingSort.values()),
            current.get().has(Role.SUPERVISOR),
            current.get().has(Role.COORDINATOR));
    int most = asked.isBatch() ? IN_A_BATCH : ON_A_PAGE;
    return desk.list(current.get(), asked.search(), Paging.of(most, cursor))
        .map(slice -> Templates.filings(slice, asked, offered));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id, @RestQuery boolean queue) {
    return page.of(id, queue, FilingTyped.nothing(), Faults.none());
  }

  @POST
  @Path("/{id}/submission")
  public Uni<Response> submit(@RestPath UUID id) {
    return page.act(
        id,
        FilingTyped.nothing(),
        FilingPageMessages::submitted,
        () -> desk.submit(current.get(), id));
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<Response> withdraw(@RestPath UUID id) {
    return page.act(
        id,
        FilingTyped.nothing(),
        FilingPageMessages::withdrawn,
        () -> desk.withdraw(current.get(), id));
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<Response> decide(
      @RestPath UUID id, @RestForm String decision, @RestForm String note, @RestForm String queue) {
    Verdict verdict = Asked.constant(Verdict.class, decision, "decision");
    if (verdict == null) {
      throw KernelProblem.field("decision", "REQUIRED");
    }
    Decision said = new Decision(verdict, note, null, null, null);
    Uni<Response> decided =
        page.act(
            id,
            FilingTyped.of("note", note),
            FilingDoorbell.words(verdict),
            () -> decisions.decide(current.get(), id, forms.checked(said)));
    return "true".equals(queue) ? decided.chain(done -> next(done, verdict)) : decided;
  }

  /** Whoever works through the queue is shown the next one at once. */
  private Uni<Response> next(Response done, Verdict verdict) {
    if (done.getStatus() != Response.Status.SEE_OTHER.getStatusCode()) {
      return Uni.createFrom().item(done);
    }
    return desk.list(current.get(), MINE, NEXT)
        .map(waiting -> answer.next(waiting.items(), FilingDoorbell.words(verdict)));
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
}
