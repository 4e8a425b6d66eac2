package org.juzhen.filing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/** The accounts about which somebody may file something (可办理账号). */
@ApplicationScoped
class FileableAccounts {
  private static final Paging SOME = Paging.of(50, null);
  private final RegisterDesk register;

  FileableAccounts(RegisterDesk register) {
    this.register = register;
  }

  /** Those in a state in which such a filing is possible. */
  Uni<List<AccountView>> of(Actor by, FilingKind kind, String words) {
    return Multi.createFrom()
        .iterable(Arrays.stream(AccountStatus.values()).filter(kind::takes).toList())
        .onItem()
        .transformToUniAndConcatenate(status -> some(by, status, words))
        .onItem()
        .transformToMultiAndConcatenate(slice -> Multi.createFrom().iterable(slice.items()))
        .filter(account -> by.has(Role.COORDINATOR, account.unitId()))
        .collect()
        .asList();
  }

  private Uni<Slice<AccountView>> some(Actor by, AccountStatus status, String words) {
    return register.list(by, new AccountSearch(null, null, null, status, words), SOME);
  }

  /** The account itself, where one is named that the person sees. */
  Uni<Optional<AccountView>> subject(Actor by, String id) {
    return id.isBlank()
        ? Uni.createFrom().item(Optional.empty())
        : Uni.createFrom()
            .deferred(() -> register.show(by, org.juzhen.registry.Asked.id(id, "accountId")))
            .map(Optional::of)
            .onFailure(Problem.class)
            .recoverWithItem(Optional.empty());
  }

  /** The unit's other accounts that may go on in its place. */
  Uni<List<AccountView>> targets(Actor by, FilingKind kind, Optional<AccountView> subject) {
    if (kind != FilingKind.CLOSE || subject.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    UUID self = subject.get().id();
    UUID unit = subject.get().unitId();
    return register
        .list(by, new AccountSearch(unit, null, null, AccountStatus.ACTIVE, null), SOME)
        .map(slice -> slice.items().stream().filter(a -> !a.id().equals(self)).toList());
  }
}
