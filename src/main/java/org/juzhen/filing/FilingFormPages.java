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
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitView;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** The way to a filing: which matter, which account, its questions (备案填报向导). */
@Path("/filings")
@Produces(MediaType.TEXT_HTML)
class FilingFormPages {
  private final FilingDesk desk;
  private final FileableAccounts accounts;
  private final FilingDoorbell answer;
  private final ProblemTexts problems;
  private final CurrentActor current;
  private final Shell shell;

  FilingFormPages(
      FilingDesk desk,
      FileableAccounts accounts,
      FilingDoorbell answer,
      ProblemTexts problems,
      CurrentActor current,
      Shell shell) {
    this.desk = desk;
    this.accounts = accounts;
    this.answer = answer;
    this.problems = problems;
    this.current = current;
    this.shell = shell;
  }

  /**
   * What the form offers to choose from.
   *
   * @param subject the account that the filing is about, or null
   * @param targets accounts that may go on in its place
   */
  public record Choices(
      List<UnitView> units,
      List<Platform> platforms,
      List<AccountKind> kinds,
      List<AccountFunction> functions,
      AccountView subject,
      List<AccountView> targets) {}

  /**
   * What was wrong with the form.
   *
   * @param sentence as a whole
   * @param faults field by field
   */
  public record Refusal(String sentence, List<String> faults) {}

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance matters(List<FilingKind> kinds);

    static native TemplateInstance whose(FilingKind kind, String words, List<AccountView> accounts);

    static native TemplateInstance form(
        FilingForm form, String action, Choices choices, Refusal refusal);
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(
      @RestQuery String kind, @RestQuery String accountId, @RestQuery String q) {
    FilingKind what = Asked.constant(FilingKind.class, kind, "kind");
    if (what == null) {
      return desk.homes(current.get()).map(x -> Templates.matters(List.of(FilingKind.values())));
    }
    if (what != FilingKind.OPEN && Asked.id(accountId, "accountId") == null) {
      return accounts.of(current.get(), what, q).map(found -> Templates.whose(what, q, found));
    }
    return page(FilingForm.empty(what, accountId), "/filings", null);
  }

  @POST
  public Uni<Response> draft(@BeanParam FilingForm form) {
    return attempt(form, "/filings", () -> desk.draft(current.get(), answer.checked(form.words())));
  }

  @GET
  @Path("/{id}/edit")
  public Uni<TemplateInstance> again(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .chain(filing -> page(FilingForm.of(filing), "/filings/" + id + "/edit", null));
  }

  @POST
  @Path("/{id}/edit")
  public Uni<Response> edit(@RestPath UUID id, @BeanParam FilingForm form) {
    return attempt(
        form,
        "/filings/" + id + "/edit",
        () -> desk.edit(current.get(), id, form.typed("version"), answer.checked(form.words())));
  }

  private Uni<Response> attempt(FilingForm form, String action, Supplier<Uni<FilingView>> act) {
    return Uni.createFrom()
        .deferred(() -> act.get())
        .map(filing -> answer.to(filing, FilingPageMessages::saved))
        .onFailure(Problem.class)
        .recoverWithUni(e -> refused(form, action, e));
  }

  private Uni<Response> refused(FilingForm form, String action, Problem problem) {
    Locale language = shell.locale();
    Refusal refusal =
        new Refusal(
            problems.sentence(problem, language),
            problem.fields().stream()
                .map(f -> f.field() + " · " + problems.fault(f.code(), language))
                .toList());
    return page(form, action, refusal)
        .map(
            page ->
                Response.status(problem.code().status())
                    .type("text/html;charset=UTF-8")
                    .entity(page.setLocale(language))
                    .build());
  }

  private Uni<TemplateInstance> page(FilingForm form, String action, Refusal refusal) {
    FilingKind kind = form.shown();
    form.kind = kind.name();
    return desk.homes(current.get())
        .chain(
            units ->
                accounts
                    .subject(current.get(), form.typed("accountId"))
                    .chain(
                        subject ->
                            accounts
                                .targets(current.get(), kind, subject)
                                .map(targets -> choices(units, subject.orElse(null), targets))))
        .map(choices -> Templates.form(form, action, choices, refusal));
  }

  private static Choices choices(
      List<UnitView> units, AccountView subject, List<AccountView> targets) {
    return new Choices(
        units,
        List.of(Platform.values()),
        List.of(AccountKind.values()),
        List.of(AccountFunction.values()),
        subject,
        targets);
  }
}
