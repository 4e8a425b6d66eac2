package org.juzhen.repost;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Standing exemptions on a page: ask, agree, end (长期免转). */
@Path("/exemptions")
@Produces(MediaType.TEXT_HTML)
class ExemptionPages {
  private final ExemptionDesk desk;
  private final OwnAccounts own;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  ExemptionPages(
      ExemptionDesk desk, OwnAccounts own, CurrentActor current, Forms forms, Sentences sentences) {
    this.desk = desk;
    this.own = own;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  /** What was typed. */
  public static class Typed {
    @RestForm public String accountId;
    @RestForm public String from;
    @RestForm public String until;
    @RestForm public String reason;

    NewExemption wanted() {
      return new NewExemption(
          TypedValues.id(accountId, "accountId"),
          TypedValues.day(from, "from"),
          TypedValues.day(until, "until"),
          TypedValues.text(reason));
    }
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance exemptions(
        Slice<ExemptionView> exemptions,
        List<OwnAccounts.Line> accounts,
        Typed typed,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return page(cursor, new Typed(), Faults.none());
  }

  @POST
  public Uni<Response> ask(@BeanParam Typed typed) {
    return forms.act(
        () -> desk.ask(current.get(), forms.checked(typed.wanted())),
        next(),
        faults -> page(null, typed, faults));
  }

  @POST
  @Path("/{id}/decision")
  public Uni<Response> decide(
      @RestPath UUID id, @FormParam("agreed") boolean agreed, @FormParam("reason") String reason) {
    return forms.act(
        () ->
            desk.decide(
                current.get(),
                id,
                agreed,
                forms
                    .checked(new ExemptionApi.Decision(agreed, TypedValues.text(reason)))
                    .reason()),
        next(),
        faults -> page(null, new Typed(), faults));
  }

  @POST
  @Path("/{id}/ending")
  public Uni<Response> end(@RestPath UUID id, @FormParam("reason") String reason) {
    return forms.act(
        () ->
            desk.end(
                current.get(),
                id,
                forms.checked(new ExemptionApi.Ending(TypedValues.text(reason))).reason()),
        next(),
        faults -> page(null, new Typed(), faults));
  }

  private <T> Next<T> next() {
    return new Next<>(x -> "/exemptions", x -> sentences.of(ExemptionMessages.class).saved());
  }

  private Uni<TemplateInstance> page(String cursor, Typed typed, Faults faults) {
    Actor by = current.get();
    return desk.list(by, Paging.byId(50, cursor))
        .chain(
            slice ->
                own.of(by).map(accounts -> Templates.exemptions(slice, accounts, typed, faults)));
  }
}
