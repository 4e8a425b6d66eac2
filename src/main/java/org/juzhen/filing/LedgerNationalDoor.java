package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Role;

/** Leads to the reader's own page of the national reporting system. */
@Path("/national")
class LedgerNationalDoor {
  private final CurrentActor current;

  LedgerNationalDoor(CurrentActor current) {
    this.current = current;
  }

  @GET
  public Uni<Response> mine() {
    Actor by = current.get();
    FilingPolicy.mustFileOrDecide(by);
    List<UUID> units =
        Stream.of(Role.COORDINATOR, Role.SUPERVISOR)
            .flatMap(role -> by.unitsWith(role).stream())
            .filter(Objects::nonNull)
            .toList();

    UUID unit = units.isEmpty() || units.contains(by.unitId()) ? by.unitId() : units.get(0);
    String page = unit == null ? "/units" : "/national/" + unit;
    return Uni.createFrom().item(Response.seeOther(URI.create(page)).build());
  }
}
