package org.juzhen.publishing;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** What people do about one delivery, on the page of its post (投递处理). */
@Path("/deliveries")
@Produces(MediaType.TEXT_HTML)
class DeliveryPages {
  private final DeliveryDesk desk;
  private final CancellationDesk cancellations;
  private final PostDesk posts;
  private final PushDesk pushes;
  private final PackageDesk packages;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  DeliveryPages(
      DeliveryDesk desk,
      CancellationDesk cancellations,
      PostDesk posts,
      PushDesk pushes,
      PackageDesk packages,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.cancellations = cancellations;
    this.posts = posts;
    this.pushes = pushes;
    this.packages = packages;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @GET
  @Path("/{id}/package")
  @Produces("application/zip")
  public Uni<RestResponse<byte[]>> pack(@RestPath UUID id) {
    return packages.pack(current.get(), id).map(zip -> DeliveryApi.zip(id, zip));
  }

  @POST
  @Path("/{id}/resolution")
  public Uni<Response> resolve(@RestPath UUID id, @RestForm Boolean posted, @RestForm String url) {
    return act(
        id,
        url,
        () -> desk.resolve(current.get(), id, forms.checked(Resolution.of(posted, link(url)))));
  }

  @POST
  @Path("/{id}/cancellation")
  public Uni<Response> cancel(@RestPath UUID id) {
    return act(id, "", () -> cancellations.cancel(current.get(), id));
  }

  @POST
  @Path("/{id}/place")
  public Uni<Response> move(@RestPath UUID id, @RestForm Integer place) {
    return act(
        id,
        "",
        () -> pushes.move(current.get(), id, forms.checked(new DeliveryApi.Place(place)).place()));
  }

  private Uni<Response> act(UUID id, String typed, Supplier<Uni<DeliveryView>> what) {
    return forms.act(
        what,
        new Next<>(DeliveryPages::page, d -> says.of(PublishingMessages.class).deliveryDone()),
        faults -> again(id, typed, faults));
  }

  private Uni<TemplateInstance> again(UUID id, String typed, Faults faults) {
    return desk.show(current.get(), id)
        .chain(d -> posts.show(current.get(), d.postId()))
        .map(p -> PostPages.Templates.post(PostPage.of(p, typed), faults));
  }

  static String link(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Replies are shown where they were written. */
  static String page(DeliveryView d) {
    return d.postId() == null ? "/inquiries" : "/posts/" + d.postId() + "#d-" + d.id();
  }
}
