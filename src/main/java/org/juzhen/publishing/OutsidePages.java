package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Slice;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** What went out past the hub (未审先发). */
@Path("/observed-posts")
@Produces(MediaType.TEXT_HTML)
class OutsidePages {
  private static final int TEXT = 50_000;
  private static final int REASON = 1000;

  private final OutsidePostDesk desk;
  private final ObservedDesk seen;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  OutsidePages(
      OutsidePostDesk desk, ObservedDesk seen, CurrentActor current, Forms forms, Sentences says) {
    this.seen = seen;
    this.says = says;
    this.desk = desk;
    this.current = current;
    this.forms = forms;
  }

  /**
   * What was copied, kept when it is refused.
   *
   * @param id whose form came back, or null
   * @param cursor the page of the list on which it stands, empty for the first
   */
  record Typed(UUID id, String text, String reason, String cursor) {
    static Typed nothing(String cursor) {
      return new Typed(null, "", "", cursor == null ? "" : cursor);
    }

    public boolean isOf(UUID line) {
      return line.equals(id);
    }
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance outside(
        Slice<OutsidePostDesk.Line> page, Typed typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return page(Typed.nothing(cursor), Faults.none());
  }

  @POST
  @Path("/{account}/{id}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> review(
      @RestPath UUID account,
      @RestPath UUID id,
      @RestForm String text,
      @RestForm String reason,
      @RestForm String cursor) {
    Typed typed = new Typed(id, shown(text), shown(reason), shown(cursor));
    return Uni.createFrom()
        .deferred(() -> desk.review(current.get(), account, id, said(text, reason)))
        .map(v -> Response.seeOther(URI.create("/reviews/" + v.reviewId())).build())
        .onFailure(Problem.class)
        .recoverWithUni(no -> forms.refused(no, faults -> page(typed, faults)));
  }

  /** Ends a reading that nobody can sign. */
  @POST
  @Path("/{account}/{id}/review/ending")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> end(
      @RestPath UUID account, @RestPath UUID id, @RestForm String reason, @RestForm String cursor) {
    Typed typed = new Typed(id, "", shown(reason), shown(cursor));
    return forms.act(
        () -> desk.end(current.get(), account, id, why(reason)),
        new Next<>(v -> "/observed-posts", v -> says.of(OutsideMessages.class).ended()),
        faults -> page(typed, faults));
  }

  private static String why(String reason) {
    if (reason == null || reason.isBlank()) {
      throw KernelProblem.field("reason", "REQUIRED");
    }
    if (reason.length() > REASON || reason.indexOf('\0') >= 0) {
      throw KernelProblem.field("reason", reason.length() > REASON ? "TOO_LONG" : "WRONG_FORMAT");
    }
    return reason;
  }

  /** Whether it was sent to the followers. */
  @POST
  @Path("/{account}/{id}/push")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> push(
      @RestPath UUID account, @RestPath UUID id, @RestForm String pushed, @RestForm String cursor) {
    Typed typed = Typed.nothing(shown(cursor));
    return forms.act(
        () -> seen.sayPushed(current.get(), account, id, known(pushed)),
        new Next<>(v -> "/observed-posts", v -> says.of(OutsideMessages.class).pushSaved()),
        faults -> page(typed, faults));
  }

  private static boolean known(String pushed) {
    if (pushed == null || !pushed.equals("true") && !pushed.equals("false")) {
      throw KernelProblem.field("pushed", "REQUIRED");
    }
    return pushed.equals("true");
  }

  private Uni<TemplateInstance> page(Typed typed, Faults faults) {
    String cursor = typed.cursor().isEmpty() ? null : typed.cursor();
    return desk.list(current.get(), Paging.byId(null, cursor))
        .map(page -> Templates.outside(page, typed, faults));
  }

  private static String shown(String typed) {
    return typed == null ? "" : typed.replace('\0', '\uFFFD');
  }

  private static OutsidePostDesk.Copied said(String text, String reason) {
    if (text == null || text.isBlank()) {
      throw KernelProblem.field("text", "REQUIRED");
    }
    if (text.length() > TEXT || text.indexOf('\0') >= 0) {
      throw KernelProblem.field("text", text.length() > TEXT ? "TOO_LONG" : "WRONG_FORMAT");
    }
    if (reason != null && !reason.isBlank()) {
      why(reason);
    }
    return new OutsidePostDesk.Copied(text, reason);
  }
}
