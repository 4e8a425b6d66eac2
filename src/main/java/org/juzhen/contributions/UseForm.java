package org.juzhen.contributions;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.registry.Asked;

/** What was chosen in the form that makes a post of material. */
public class UseForm {
  @RestForm public List<String> ids;
  @RestForm public List<String> accountIds;
  @RestForm public String title;
  @RestForm public String grade;

  public boolean has(UUID account) {
    return accountIds != null && accountIds.contains(account.toString());
  }

  List<UUID> material() {
    return each(ids, "ids");
  }

  WantedUse wanted() {
    return new WantedUse(
        material(), each(accountIds, "accountIds"), ContributionForm.line(title), grade);
  }

  private static List<UUID> each(List<String> typed, String field) {
    return typed == null
        ? List.of()
        : typed.stream().filter(t -> !t.isBlank()).map(t -> Asked.id(t, field)).toList();
  }
}
