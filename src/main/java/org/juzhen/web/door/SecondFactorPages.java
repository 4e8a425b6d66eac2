package org.juzhen.web.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.identity.FactorSecret;
import org.juzhen.identity.SecondFactorDesk;
import org.juzhen.identity.SecondFactorView;
import org.juzhen.identity.SessionCookie;
import org.juzhen.identity.SignInGate;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.paper.QrPicture;
import org.juzhen.web.Faults;
import org.juzhen.web.Local;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** Giving the code at the door, and enrolling what makes it (双因素验证). */
@Path("/second-factor")
@Produces(MediaType.TEXT_HTML)
class SecondFactorPages {
  private final SecondFactorDesk desk;
  private final SignInGate gate;
  private final SessionCookie cookies;
  private final CurrentActor current;
  private final ProblemTexts texts;
  private final Shell shell;

  SecondFactorPages(
      SecondFactorDesk desk,
      SignInGate gate,
      SessionCookie cookies,
      CurrentActor current,
      ProblemTexts texts,
      Shell shell) {
    this.desk = desk;
    this.gate = gate;
    this.cookies = cookies;
    this.current = current;
    this.texts = texts;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "door")
  static class Templates {
    private Templates() {}

    static native TemplateInstance code(String to, Faults faults);

    static native TemplateInstance begin(SecondFactorView own, boolean needed);

    static native TemplateInstance enrol(FactorSecret secret, QrPicture picture, Faults faults);

    static native TemplateInstance recovery(List<String> codes);
  }

  @GET
  public Uni<TemplateInstance> show(@RestQuery String to) {
    return desk.show(current.get())
        .map(
            own ->
                switch (own.stage()) {
                  case CODE -> Templates.code(Local.page(to).toString(), Faults.none());
                  case ENROLMENT -> Templates.begin(own, true);
                  case FULL -> Templates.begin(own, false);
                });
  }

  @POST
  @Path("/code")
  public Uni<Response> giveCode(@RestForm String otp, @RestForm String to) {
    return gate.giveCode(current.get(), otp)
        .map(e -> Response.seeOther(Local.page(to)).cookie(cookies.of(e)).build())
        .onFailure(Problem.class)
        .recoverWithItem(p -> again(p, faults -> Templates.code(to, faults)));
  }

  @POST
  public Uni<Response> begin() {
    return desk.begin(current.get())
        .map(x -> Response.seeOther(URI.create("/second-factor/enrolment")).build());
  }

  @GET
  @Path("/enrolment")
  public Uni<TemplateInstance> enrol() {
    return desk.begun(current.get()).map(secret -> form(secret, Faults.none()));
  }

  @POST
  @Path("/enrolment")
  public Uni<Response> confirm(@RestForm String otp) {
    return desk.confirm(current.get(), otp)
        .map(codes -> Response.ok(Templates.recovery(codes)).build())
        .onFailure(Problem.class)
        .recoverWithUni(
            p -> desk.begun(current.get()).map(secret -> again(p, faults -> form(secret, faults))));
  }

  private static TemplateInstance form(FactorSecret secret, Faults faults) {
    return Templates.enrol(secret, QrPicture.of(secret.uri()), faults);
  }

  private Response again(
      Problem refused, java.util.function.Function<Faults, TemplateInstance> page) {
    Faults faults = Faults.of(refused, texts, shell.locale());
    return Response.status(faults.status()).entity(page.apply(faults)).build();
  }
}
