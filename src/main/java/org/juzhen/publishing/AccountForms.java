package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/** How accounts show their posts where nobody says otherwise (默认发布形式), other than ordinarily. */
@ApplicationScoped
class AccountForms {
  private static final String OF =
      "select account_id, form from account_form where account_id in ?1";
  private static final String PUT =
      "insert into account_form (account_id, form, chosen_by, chosen_at) values (?1, ?2, ?3, ?4)"
          + " on conflict (account_id) do update set form = excluded.form,"
          + " chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at";
  private static final String DROP = "delete from account_form where account_id = ?1";

  Uni<Map<UUID, Shape>> of(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : Sql.of(OF).with(List.copyOf(accounts)).list(Tuple.class).map(AccountForms::byAccount);
  }

  private static Map<UUID, Shape> byAccount(List<Tuple> rows) {
    Map<UUID, Shape> all = new HashMap<>();
    rows.forEach(
        r -> all.put(r.get("account_id", UUID.class), Shape.valueOf(r.get("form", String.class))));
    return all;
  }

  Uni<Integer> choose(UUID account, Shape form, Actor by, Instant at) {
    return Sql.of(PUT).with(account).with(form.name()).with(by.id()).with(at).update();
  }

  /** Back to the ordinary way. */
  Uni<Integer> forget(UUID account) {
    return Sql.of(DROP).with(account).update();
  }
}
