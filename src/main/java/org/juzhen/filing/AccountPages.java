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
import org.juzhen.filing.AccountStory.Told;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.Platform;
import org.juzhen.web.Shell;

/** Accounts for people (账号与备案). */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountPages {
  private static final int ON_A_PAGE = 50;

  private final AccountShelf shelf;
  private final AccountStory story;
  private final CurrentActor current;
  private final Shell shell;

  AccountPages(AccountShelf shelf, AccountStory story, CurrentActor current, Shell shell) {
    this.shelf = shelf;
    this.story = story;
    this.current = current;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance accounts(
        Slice<AccountLine> accounts,
        AccountQuestion asked,
        List<Platform> platforms,
        List<AccountStatus> statuses,
        boolean files,
        boolean ledger);

    static native TemplateInstance account(Told told, AccountLine line, List<FilingKind> kinds);
  }

  @GET
  public Uni<TemplateInstance> list(@BeanParam AccountQuestion asked, @RestQuery String cursor) {
    List<Platform> platforms = List.of(Platform.values());
    List<AccountStatus> statuses = List.of(AccountStatus.values());
    boolean files = current.get().has(Role.COORDINATOR);
    boolean ledger = files || current.get().has(Role.SUPERVISOR);
    return shelf
        .list(current.get(), asked.search(), Paging.of(ON_A_PAGE, cursor))
        .map(slice -> Templates.accounts(slice, asked, platforms, statuses, files, ledger));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return story
        .of(current.get(), id, shell.locale())
        .map(told -> Templates.account(told, told.line(), kinds(told.line().account())));
  }

  private List<FilingKind> kinds(AccountView account) {
    boolean files = current.get().has(Role.COORDINATOR, account.unitId());
    return Arrays.stream(FilingKind.values())
        .filter(kind -> files && kind.takes(account.status()))
        .toList();
  }
}
