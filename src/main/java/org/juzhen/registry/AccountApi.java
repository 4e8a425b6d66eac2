package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Accounts for machines. */
@Path("/api/v1/accounts")
class AccountApi {
  private final RegisterDesk desk;
  private final LookAlikeDesk alike;
  private final CurrentActor current;

  AccountApi(RegisterDesk desk, LookAlikeDesk alike, CurrentActor current) {
    this.desk = desk;
    this.alike = alike;
    this.current = current;
  }

  /** What is asked in the address. */
  static class Question {
    @RestQuery String unitId;
    @RestQuery String under;
    @RestQuery String platform;
    @RestQuery String status;
    @RestQuery String q;

    AccountSearch search() {
      return new AccountSearch(
          Asked.id(unitId, "unitId"),
          Asked.id(under, "under"),
          Asked.constant(Platform.class, platform, "platform"),
          Asked.constant(AccountStatus.class, status, "status"),
          q);
    }
  }

  @GET
  public Uni<Slice<AccountView>> list(
      @BeanParam Question question, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), question.search(), Paging.of(limit, cursor));
  }

  /** Accounts of different units that could be taken for each other. */
  @GET
  @Path("/look-alikes")
  public Uni<Slice<LookAlikeGroup>> alike(@RestQuery Integer limit, @RestQuery String cursor) {
    return alike.list(current.get(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<AccountView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @GET
  @Path("/{id}/changes")
  public Uni<List<ChangeView>> history(@RestPath UUID id) {
    return desk.history(current.get(), id);
  }
}
