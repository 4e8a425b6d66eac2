package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.filing.PrintDesk.Verified;
import org.juzhen.web.CodePage;

/** Where anybody who holds a printed filing asks whether it is genuine (备案登记表验证). */
@Path("/public/filings/verify")
@Produces(MediaType.TEXT_HTML)
class VerifyPages {
  private final PrintDesk desk;

  VerifyPages(PrintDesk desk) {
    this.desk = desk;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance verify(String typed, Verified verified);
  }

  @GET
  public Uni<Response> verify(@RestQuery String code) {
    return CodePage.of(code, desk::verify, Templates::verify);
  }
}
