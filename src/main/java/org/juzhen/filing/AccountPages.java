package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Platform;
import org.juzhen.registry.RegisterDesk;

/** Accounts for people (账号与备案). */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountPages {
  private static final int ON_A_PAGE = 100;

  private final AccountShelf shelf;
  private final RegisterDesk register;
  private final FilingDesk filings;
  private final CurrentActor current;

  private final HubClock clock;

  AccountPages(
      AccountShelf shelf,
      RegisterDesk register,
      FilingDesk filings,
      CurrentActor current,
      HubClock clock) {
    this.shelf = shelf;
    this.register = register;
    this.filings = filings;
    this.current = current;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance accounts(
        Slice<AccountLine> accounts,
        AccountQuestion asked,
        List<Platform> platforms,
        List<AccountStatus> statuses,
        boolean files);

    static native TemplateInstance account(
        AccountLine line, List<LifeLine> history, List<FilingView> filings, List<FilingKind> kinds);
  }

  @GET
  public Uni<TemplateInstance> list(@BeanParam AccountQuestion asked, @RestQuery String cursor) {
    List<Platform> platforms = List.of(Platform.values());
    List<AccountStatus> statuses = List.of(AccountStatus.values());
    boolean files = current.get().has(Role.COORDINATOR);
    return shelf
        .list(current.get(), asked.search(), Paging.of(ON_A_PAGE, cursor))
        .map(slice -> Templates.accounts(slice, asked, platforms, statuses, files));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    FilingSearch about = new FilingSearch(null, null, id, null, null, false);
    return shelf
        .one(current.get(), id)
        .chain(
            line ->
                register
                    .history(current.get(), id)
                    .map(changes -> changes.stream().map(ChangeLine::of).toList())
                    .chain(
                        changes ->
                            filings
                                .list(current.get(), about, Paging.of(ON_A_PAGE, null))
                                .map(found -> page(line, changes, found.items()))));
  }

  private TemplateInstance page(
      AccountLine line, List<ChangeLine> changes, List<FilingView> found) {
    boolean files = current.get().has(Role.COORDINATOR, line.account().unitId());
    List<FilingKind> kinds =
        Arrays.stream(FilingKind.values())
            .filter(kind -> files && kind.takes(line.account().status()))
            .toList();
    return Templates.account(line, AccountLife.of(changes, found, clock.now()), found, kinds);
  }
}
