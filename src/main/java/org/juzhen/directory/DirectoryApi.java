package org.juzhen.directory;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.PublicAccount;
import org.juzhen.registry.PublicDesk;
import org.juzhen.registry.PublicQuestion;

/** The public directory for machines. */
@Path("/api/v1/public")
@Produces(MediaType.APPLICATION_JSON)
class DirectoryApi {
  private final PublicDesk desk;
  private final ArchiveDesk archive;
  private final OpenAnswer open;

  DirectoryApi(PublicDesk desk, ArchiveDesk archive, OpenAnswer open) {
    this.desk = desk;
    this.archive = archive;
    this.open = open;
  }

  @GET
  @Path("/accounts")
  public Uni<Response> accounts(
      @RestQuery String region,
      @RestQuery String platform,
      @RestQuery String unit,
      @RestQuery String name,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    PublicQuestion asked = PublicQuestion.of(region, platform, unit, name);
    return desk.list(asked, Paging.of(limit, cursor)).map(open::json);
  }

  @GET
  @Path("/accounts/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PublicAccount.class)))
  public Uni<Response> account(@RestPath UUID id) {
    return archive.show(id, Paging.of(1, null)).map(found -> open.json(found.account()));
  }

  @GET
  @Path("/accounts/{id}/posts")
  public Uni<Response> archived(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return archive.show(id, Paging.of(limit, cursor)).map(found -> open.json(found.posts()));
  }

  @GET
  @Path("/verify")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PublicAccount.class)))
  public Uni<Response> verify(
      @RestQuery String url, @RestQuery String platform, @RestQuery String name) {
    return desk.verify(url, platform, name).map(Verified::of).map(open::json);
  }
}
