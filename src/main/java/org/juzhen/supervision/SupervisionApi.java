package org.juzhen.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Supervision for machines. */
@Path("/api/v1/supervision")
class SupervisionApi {
  private final SupervisionDesk desk;
  private final CurrentActor current;

  SupervisionApi(SupervisionDesk desk, CurrentActor current) {
    this.desk = desk;
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
    return desk.accounts(current.get(), dormant).map(all -> page(all, paging));
  }

  private static Slice<SilentAccount> page(List<SilentAccount> all, Paging paging) {
    List<SilentAccount> rest =
        paging.after() == null
            ? all
            : all.stream().dropWhile(a -> !a.id().equals(paging.afterId())).skip(1).toList();
    int end = Math.min(rest.size(), paging.rows());
    return Slice.of(rest.subList(0, end), paging, a -> a.id().toString());
  }
}
