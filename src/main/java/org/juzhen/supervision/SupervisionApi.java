package org.juzhen.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Supervision for machines. */
@Path("/api/v1/supervision")
class SupervisionApi {
  private final SupervisionDesk desk;
  private final MissingAccountDesk missing;
  private final CurrentActor current;

  SupervisionApi(SupervisionDesk desk, MissingAccountDesk missing, CurrentActor current) {
    this.desk = desk;
    this.missing = missing;
    this.current = current;
  }

  @GET
  @Path("/figures")
  public Uni<Figures> figures() {
    return desk.figures(current.get());
  }

  /** The longest silent first. */
  @GET
  @Path("/accounts")
  public Uni<Slice<SilentAccount>> accounts(
      @RestQuery boolean dormant, @RestQuery Integer limit, @RestQuery String cursor) {
    Paging paging = Paging.of(limit, cursor);
    return desk.accounts(current.get(), dormant).map(all -> page(all, SilentAccount::id, paging));
  }

  /** The units that must have an account and have none. */
  @GET
  @Path("/units-without-account")
  public Uni<Slice<MissingAccount>> missing(@RestQuery Integer limit, @RestQuery String cursor) {
    Paging paging = Paging.of(limit, cursor);
    return missing.list(current.get()).map(all -> page(all, MissingAccount::unitId, paging));
  }

  private static <T> Slice<T> page(List<T> all, Function<T, UUID> id, Paging paging) {
    UUID after = paging.after() == null ? null : paging.afterId();
    List<T> rest =
        after == null
            ? all
            : all.stream().dropWhile(a -> !id.apply(a).equals(after)).skip(1).toList();
    int end = Math.min(rest.size(), paging.rows());
    return Slice.of(rest.subList(0, end), paging, a -> id.apply(a).toString());
  }
}
