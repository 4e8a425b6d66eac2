package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.knowledge.ImportFile.Format;
import org.juzhen.review.Languages;

/** The library for machines. */
@Path("/api/v1/knowledge")
class KnowledgeApi {
  private final KnowledgeDesk desk;
  private final LibraryDesk library;
  private final PublicationDesk publication;
  private final WordingDesk wordings;
  private final SuggestionDesk suggestions;
  private final KnowledgeImportDesk imports;
  private final CurrentActor current;

  KnowledgeApi(
      KnowledgeDesk desk,
      LibraryDesk library,
      PublicationDesk publication,
      WordingDesk wordings,
      SuggestionDesk suggestions,
      KnowledgeImportDesk imports,
      CurrentActor current) {
    this.desk = desk;
    this.library = library;
    this.publication = publication;
    this.wordings = wordings;
    this.suggestions = suggestions;
    this.imports = imports;
    this.current = current;
  }

  record Reason(@Size(max = 500) @Pattern(regexp = NewEntry.NO_NUL) String reason) {}

  record Wording(@NotBlank @Size(max = 500) @Pattern(regexp = NewEntry.NO_NUL) String text) {}

  record Judgement(@NotNull Boolean accept) {}

  @POST
  @ResponseStatus(201)
  public Uni<KnowledgeView> enter(@NotNull @Valid NewEntry wanted) {
    return desk.enter(current.get(), wanted);
  }

  @GET
  public Uni<Slice<KnowledgeView>> list(
      @RestQuery KnowledgeState state,
      @RestQuery UUID unitId,
      @RestQuery @Size(max = 60) @Pattern(regexp = NewEntry.NO_NUL) String topic,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    return library.list(current.get(), state, unitId, topic, Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<RestResponse<KnowledgeView>> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return library.show(current.get(), id, Languages.of(headers)).map(KnowledgeApi::tagged);
  }

  @PATCH
  @Path("/{id}")
  public Uni<RestResponse<KnowledgeView>> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EntryChange change) {
    return desk.change(current.get(), id, ifMatch, change).map(KnowledgeApi::tagged);
  }

  @POST
  @Path("/{id}/publication")
  public Uni<KnowledgeView> submit(@RestPath UUID id, @Context HttpHeaders headers) {
    return publication.submit(current.get(), id, Languages.of(headers));
  }

  @POST
  @Path("/{id}/retirement")
  public Uni<KnowledgeView> retire(@RestPath UUID id, @Valid Reason reason) {
    return publication.retire(current.get(), id, reason == null ? null : reason.reason());
  }

  /** Proposes another way to ask; it counts once somebody else accepted it. */
  @POST
  @Path("/{id}/wordings")
  @ResponseStatus(201)
  public Uni<KnowledgeView> propose(@RestPath UUID id, @NotNull @Valid Wording wording) {
    return wordings.write(current.get(), id, wording.text());
  }

  /** Accepts or refuses it; whoever proposed it takes it back by refusing. */
  @POST
  @Path("/{id}/wordings/{wordingId}/decision")
  public Uni<KnowledgeView> judge(
      @RestPath UUID id, @RestPath UUID wordingId, @NotNull @Valid Judgement judgement) {
    return wordings.decide(current.get(), id, wordingId, judgement.accept());
  }

  @GET
  @Path("/search")
  public Uni<SearchAnswer> search(
      @RestQuery @NotBlank @Size(max = 2000) @Pattern(regexp = NewEntry.NO_NUL) String q,
      @RestQuery @DefaultValue("5") int limit,
      @RestQuery UUID unitId,
      @Context HttpHeaders headers) {
    UUID unit = unitId == null ? current.get().unitId() : unitId;
    int most = Math.min(Paging.of(limit, null).limit(), 50);
    return suggestions.suggest(q, unit, most).map(found -> answer(found, headers));
  }

  @POST
  @Path("/imports")
  @Consumes("text/csv")
  public Uni<ImportReport> importCsv(byte[] body, @RestQuery boolean effective) {
    return imports.take(current.get(), new ImportFile(body, Format.CSV), effective);
  }

  @POST
  @Path("/imports")
  @Consumes("application/x-ndjson")
  public Uni<ImportReport> importLines(byte[] body, @RestQuery boolean effective) {
    return imports.take(current.get(), new ImportFile(body, Format.NDJSON), effective);
  }

  private static SearchAnswer answer(Suggestions found, HttpHeaders headers) {
    return new SearchAnswer(found.items(), found.alone(), found.why(Languages.of(headers)));
  }

  private static RestResponse<KnowledgeView> tagged(KnowledgeView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", "\"" + view.version() + "\"")
        .build();
  }
}
