package org.juzhen.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** The journal for the auditor's eyes (审计日志). */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
class AuditPages {
  private static final int ON_A_PAGE = 50;

  private final AuditReadDesk desk;
  private final AuditSealDesk seals;
  private final CurrentActor current;

  AuditPages(AuditReadDesk desk, AuditSealDesk seals, CurrentActor current) {
    this.desk = desk;
    this.seals = seals;
    this.current = current;
  }

  @CheckedTemplate(basePath = "audit")
  static class Templates {
    private Templates() {}

    static native TemplateInstance journal(Slice<AuditLine> entries, UUID subjectId);

    static native TemplateInstance verification(boolean intact, Long firstBroken);
  }

  @GET
  public Uni<TemplateInstance> journal(
      @RestQuery UUID subjectId, @RestQuery String cursor, @Context HttpHeaders headers) {
    Locale language = language(headers);
    return desk.list(current.get(), subjectId, Paging.of(ON_A_PAGE, cursor))
        .map(
            slice ->
                new Slice<>(
                    slice.items().stream().map(e -> AuditLine.of(e, language)).toList(),
                    slice.next()))
        .map(lines -> Templates.journal(lines, subjectId));
  }

  /** Seals what is committed, then checks the whole chain. */
  @GET
  @Path("/verification")
  public Uni<TemplateInstance> verify() {
    AuditReadDesk.mustAudit(current.get());
    return seals
        .seal()
        .chain(x -> seals.firstBrokenSeal())
        .map(broken -> Templates.verification(broken == null, broken));
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
        .findFirst()
        .orElse(Locale.CHINESE);
  }
}
