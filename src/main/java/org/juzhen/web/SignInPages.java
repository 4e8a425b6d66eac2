package org.juzhen.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.identity.Session.Stage;
import org.juzhen.identity.SessionCookie;
import org.juzhen.identity.SessionDesk;
import org.juzhen.identity.SessionDesk.Entered;
import org.juzhen.identity.SignInGate;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** Signing in and out in the browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {
  private static final int LONGEST = 200;

  private final SessionDesk desk;
  private final SignInGate gate;
  private final SessionCookie cookies;
  private final CurrentActor current;
  private final ProblemTexts texts;
  private final Shell shell;
  private final Instance<DemoPersons> demo;

  SignInPages(
      SessionDesk desk,
      SignInGate gate,
      SessionCookie cookies,
      CurrentActor current,
      ProblemTexts texts,
      Shell shell,
      Instance<DemoPersons> demo) {
    this.desk = desk;
    this.gate = gate;
    this.cookies = cookies;
    this.current = current;
    this.texts = texts;
    this.shell = shell;
    this.demo = demo;
  }

  @CheckedTemplate(basePath = "web")
  static class Templates {
    private Templates() {}

    static native TemplateInstance login(
        String username, String to, String refused, List<DemoPersons.Card> persons);
  }

  @GET
  @Path("login")
  public Uni<Response> form(@RestQuery String to) {
    if (current.isKnown()) {
      return Uni.createFrom().item(Response.seeOther(Local.page(to)).build());
    }
    return page(200, "", to, null);
  }

  /** A new session with a new value each time: what the browser sent before counts for nothing. */
  @POST
  @Path("login")
  public Uni<Response> enter(
      @RestForm String username,
      @RestForm String password,
      @RestForm String to,
      @RestCookie(SessionCookie.FORM_TOKEN) String token) {
    if (isUnusable(username) || isUnusable(password)) {
      return refused(username, to, KernelProblem.INVALID_FIELDS.problem());
    }
    return gate.enter(username.strip(), password)
        .map(
            e ->
                Response.seeOther(next(e, to))
                    .cookie(cookies.of(e), cookies.formToken(token))
                    .build())
        .onFailure(Problem.class)
        .recoverWithUni(p -> refused(username, to, p));
  }

  /** On to the wanted page, or first to what is still asked for. */
  private static URI next(Entered entered, String to) {
    URI wanted = Local.page(to);
    return entered.stage() == Stage.FULL
        ? wanted
        : UriBuilder.fromPath("/second-factor").queryParam("to", wanted.getRawPath()).build();
  }

  @POST
  @Path("logout")
  public Uni<Response> leave() {
    NewCookie gone = cookies.none();
    return desk.leave(current.get())
        .map(x -> Response.seeOther(URI.create("/login")).cookie(gone).build());
  }

  private static boolean isUnusable(String text) {
    return text == null || text.isBlank() || text.length() > LONGEST || text.indexOf(0) >= 0;
  }

  private Uni<Response> refused(String username, String to, Problem problem) {
    String sentence = texts.sentence(problem, shell.locale());
    return page(problem.code().status(), username == null ? "" : username, to, sentence);
  }

  private Uni<Response> page(int status, String username, String to, String refused) {
    Uni<List<DemoPersons.Card>> persons =
        demo.isResolvable() ? demo.get().cards(shell.locale()) : Uni.createFrom().item(List.of());
    return persons.map(
        cards ->
            Response.status(status)
                .entity(Templates.login(username, Local.page(to).toString(), refused, cards))
                .build());
  }
}
