package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Posting by hand: the words to copy, and the proof that comes back (人工发布). */
@Path("/deliveries")
@Produces(MediaType.TEXT_HTML)
class ByHandPages {
  private final DeliveryDesk desk;
  private final PackageDesk packages;
  private final FileDesk files;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final Vertx vertx;

  ByHandPages(
      DeliveryDesk desk,
      PackageDesk packages,
      FileDesk files,
      CurrentActor current,
      Forms forms,
      Sentences says,
      Vertx vertx) {
    this.desk = desk;
    this.packages = packages;
    this.files = files;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.vertx = vertx;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance byhand(ByHandPage page, Faults faults);
  }

  /** The page of what waits for a person, or was found by one; else it is shown with its post. */
  @GET
  @Path("/{id}")
  public Uni<Response> show(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .chain(
            d ->
                d.postId() != null && DeliveryAction.PROVE.allowedIn(d.state())
                    ? page(d, Proof.NONE, Faults.none()).map(page -> Response.ok(page).build())
                    : Uni.createFrom()
                        .item(Response.seeOther(URI.create(DeliveryPages.page(d))).build()));
  }

  /** What was handed in so far; the picture is kept even where the link is refused. */
  private record Proof(String url, UUID screenshot, String postedAt) {
    static final Proof NONE = new Proof(null, null, null);

    Evidence evidence() {
      return new Evidence(url, screenshot, Moments.typed(postedAt, "postedAt"));
    }
  }

  @POST
  @Path("/{id}/evidence")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> prove(
      @RestPath UUID id,
      @RestForm String url,
      @RestForm String postedAt,
      @RestForm UUID screenshotFileId,
      @RestForm FileUpload screenshot) {
    String link = DeliveryPages.link(url);
    return kept(screenshot, screenshotFileId)
        .onItemOrFailure()
        .transformToUni(
            (file, refused) ->
                refused == null
                    ? act(id, new Proof(link, file, postedAt), p -> prove(id, p))
                    : act(
                        id,
                        new Proof(link, screenshotFileId, postedAt),
                        p -> Uni.createFrom().failure(refused)));
  }

  private Uni<Response> act(UUID id, Proof proof, Function<Proof, Uni<DeliveryView>> what) {
    return forms.act(
        () -> what.apply(proof),
        new Next<>(DeliveryPages::page, d -> says.of(PublishingMessages.class).deliveryDone()),
        faults -> again(id, proof, faults));
  }

  private Uni<DeliveryView> prove(UUID id, Proof proof) {
    return desk.prove(current.get(), id, forms.checked(proof.evidence()));
  }

  private Uni<UUID> kept(FileUpload picture, UUID before) {
    return picture == null || picture.size() == 0
        ? Uni.createFrom().item(before)
        : vertx
            .executeBlocking(() -> Files.readAllBytes(picture.uploadedFile()), false)
            .chain(bytes -> files.store(current.get(), picture.fileName(), bytes))
            .map(StoredFile::id);
  }

  private Uni<TemplateInstance> again(UUID id, Proof proof, Faults faults) {
    return desk.show(current.get(), id).chain(d -> page(d, proof, faults));
  }

  private Uni<TemplateInstance> page(DeliveryView d, Proof proof, Faults faults) {
    ByHandPage.Typed typed =
        new ByHandPage.Typed(proof.url(), proof.screenshot(), proof.postedAt());
    Uni<ByHandPage> page =
        d.state() == DeliveryState.WAITING_FOR_PERSON
            ? packages
                .contents(current.get(), d.id())
                .map(c -> ByHandPage.of(d, c.content(), typed))
            : Uni.createFrom().item(ByHandPage.found(d, typed));
    return page.map(p -> Templates.byhand(p, faults));
  }
}
