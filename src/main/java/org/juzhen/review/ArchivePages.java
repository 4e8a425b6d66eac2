package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.paper.PaperDocument;
import org.juzhen.paper.PaperDocument.Picture;
import org.juzhen.paper.QrPicture;
import org.juzhen.review.ArchiveDesk.Printed;
import org.juzhen.web.Shell;

/** The review form (信息发布审核表): on the screen for the printer, and as a Word document. */
@Path("/reviews/{id}")
class ArchivePages {
  private final ArchiveDesk desk;
  private final CurrentActor current;
  private final Shell shell;
  private final Vertx vertx;

  ArchivePages(ArchiveDesk desk, CurrentActor current, Shell shell, Vertx vertx) {
    this.vertx = vertx;
    this.desk = desk;
    this.current = current;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance archive(Printed printed, List<String> foot, List<Scan> scans);
  }

  /** A QR code with what it is for. */
  record Scan(String caption, QrPicture picture) {
    Picture drawn() {
      return new Picture(caption, picture.png());
    }
  }

  @GET
  @Path("/archive")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> print(@RestPath UUID id, @Context UriInfo uri) {
    return desk.print(current.get(), id, shell.locale())
        .map(p -> Templates.archive(p, foot(p, uri).lines().toList(), scans(p, uri)));
  }

  @GET
  @Path("/archive.docx")
  public Uni<Response> document(@RestPath UUID id, @Context UriInfo uri) {
    return desk.print(current.get(), id, shell.locale())
        .chain(p -> drawn(p, foot(p, uri), scans(p, uri)).map(document -> answer(p, document)));
  }

  /** Pictures are drawn through files and packed: not on the event loop. */
  private Uni<byte[]> drawn(Printed printed, String foot, List<Scan> scans) {
    return vertx.executeBlocking(
        () -> PaperDocument.of(printed.sheet(), foot, scans.stream().map(Scan::drawn).toList()),
        false);
  }

  private static Response answer(Printed printed, byte[] document) {
    String name = printed.sheet().title() + " " + printed.code() + ".docx";
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(document, PaperDocument.TYPE)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private String foot(Printed printed, UriInfo uri) {
    String address = uri.getBaseUri().resolve("/public/reviews/verify").toString();
    return ReviewTexts.archive(shell.locale()).codeFoot(printed.code(), address);
  }

  private List<Scan> scans(Printed printed, UriInfo uri) {
    ArchiveMessages texts = ReviewTexts.archive(shell.locale());
    List<Scan> scans = new ArrayList<>();
    scans.add(scan(texts.qrVerify(), uri, "/public/reviews/verify?code=" + printed.code()));
    printed.openSteps().stream()
        .findFirst()
        .ifPresent(s -> scans.add(scan(texts.qrSign(), uri, "/reviews/" + s + "/sign")));
    return scans;
  }

  private static Scan scan(String caption, UriInfo uri, String page) {
    return new Scan(caption, QrPicture.of(uri.getBaseUri().resolve(page).toString()));
  }
}
