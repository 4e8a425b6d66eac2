package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Forms;

/** The editions of the list of sources for machines. */
@Path("/api/v1/source-editions")
class EditionApi {
  /** Stands for the rows until the table is read. */
  private static final NewEdition.Row NONE = new NewEdition.Row("", "", "");

  private final SourceListDesk desk;
  private final SourceReadDesk reads;
  private final SourceImport imports;
  private final Forms forms;
  private final CurrentActor current;

  EditionApi(
      SourceListDesk desk,
      SourceReadDesk reads,
      SourceImport imports,
      Forms forms,
      CurrentActor current) {
    this.desk = desk;
    this.reads = reads;
    this.imports = imports;
    this.forms = forms;
    this.current = current;
  }

  /** What holds for all rows of a table. */
  static class Order {
    @RestQuery UUID unitId;
    @RestQuery String part;
    @RestQuery String basis;
    @RestQuery String validFrom;
    @RestQuery boolean complete;
    @RestQuery boolean dryRun;

    NewEdition of(List<NewEdition.Row> rows) {
      return new NewEdition(
          unitId,
          Asked.constant(SourcePart.class, part, "part"),
          basis,
          SourceForm.day(validFrom),
          complete,
          dryRun,
          rows);
    }
  }

  /** Those of a place and the places above; or all that wait where the reader supervises. */
  @GET
  public Uni<Slice<EditionView>> list(@RestQuery UUID unitId, @RestQuery boolean waiting) {
    return (waiting ? reads.waiting(current.get()) : reads.editions(current.get(), unitId))
        .map(all -> new Slice<>(all, null));
  }

  @GET
  @Path("/{id}")
  public Uni<EditionView> show(@RestPath UUID id) {
    return reads.edition(current.get(), id);
  }

  /** What the edition would change today. */
  @GET
  @Path("/{id}/rows")
  public Uni<EditionResult> rows(@RestPath UUID id) {
    return reads.tried(current.get(), id);
  }

  @POST
  @ResponseStatus(201)
  public Uni<EditionResult> propose(@NotNull @Valid NewEdition wanted) {
    return desk.propose(current.get(), wanted);
  }

  @POST
  @Path("/imports")
  @Consumes({"text/csv", SheetFile.XLSX, "application/octet-stream"})
  @ResponseStatus(201)
  public Uni<EditionResult> take(byte[] table, @BeanParam Order order) {
    forms.checked(order.of(List.of(NONE)));
    return imports
        .rows(table)
        .map(rows -> forms.checked(order.of(rows)))
        .chain(wanted -> desk.propose(current.get(), wanted));
  }

  @POST
  @Path("/{id}/confirmation")
  public Uni<EditionView> confirm(@RestPath UUID id) {
    return desk.confirm(current.get(), id);
  }

  @DELETE
  @Path("/{id}")
  public Uni<EditionView> discard(@RestPath UUID id) {
    return desk.discard(current.get(), id);
  }
}
