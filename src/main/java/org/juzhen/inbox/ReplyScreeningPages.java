package org.juzhen.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.Languages;
import org.juzhen.review.Preview;

/** What there is to mend in an answer, shown below it while it is written. */
@Path("/inquiries/{id}/screening")
@Produces(MediaType.TEXT_HTML)
class ReplyScreeningPages {
  private final ReplyDesk desk;
  private final CurrentActor current;

  ReplyScreeningPages(ReplyDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    private Templates() {}

    static native TemplateInstance screening(Preview preview);
  }

  @POST
  public Uni<TemplateInstance> screen(
      @RestPath UUID id, @RestForm String body, @Context HttpHeaders headers) {
    String words = InquiryActs.needed("body", body, 2000);
    return desk.screen(current.get(), id, words, Languages.of(headers)).map(Templates::screening);
  }
}
