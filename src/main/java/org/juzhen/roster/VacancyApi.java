package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** The posts of a unit that nobody holds, for machines. */
@Path("/api/v1/units/{id}/vacancies")
class VacancyApi {
  private final UnitSheets sheets;
  private final CurrentActor current;

  VacancyApi(UnitSheets sheets, CurrentActor current) {
    this.sheets = sheets;
    this.current = current;
  }

  @GET
  public Uni<List<Vacancy>> list(@RestPath UUID id) {
    return sheets.of(current.get(), id).map(UnitSheet::vacancies);
  }
}
