package org.juzhen.registry;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.Accounts.Line;

/** Writes accounts out with all that others know of them. Works in the session of who asks. */
@ApplicationScoped
class AccountBook {
  private final List<AccountCapabilities> sources;
  private final PostingRights rights;

  AccountBook(@All List<AccountCapabilities> sources, PostingRights rights) {
    this.sources = sources;
    this.rights = rights;
  }

  Uni<List<AccountView>> views(List<Line> lines) {
    List<Account> accounts = lines.stream().map(Line::account).toList();
    return InTurn.of(sources, source -> source.of(accounts))
        .map(AccountBook::merged)
        .chain(
            known ->
                rights
                    .of(accounts)
                    .map(may -> lines.stream().map(l -> view(l, may, known)).toList()));
  }

  private static AccountView view(
      Line line, Map<UUID, PostingRight> rights, Map<UUID, List<String>> known) {
    Account account = line.account();
    List<String> capabilities = known.getOrDefault(account.id(), List.of());
    return AccountView.of(account, line.unit().shownName(), rights.get(account.id()), capabilities);
  }

  private static Map<UUID, List<String>> merged(List<Map<UUID, List<String>>> answers) {
    Map<UUID, List<String>> all = new HashMap<>();
    answers.forEach(
        answer ->
            answer.forEach(
                (id, words) -> all.computeIfAbsent(id, x -> new ArrayList<>()).addAll(words)));
    return all;
  }
}
