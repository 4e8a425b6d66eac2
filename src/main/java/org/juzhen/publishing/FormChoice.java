package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.registry.Account;

/**
 * In which form each account shows a post (发布形式): as somebody says for this post, as the post has
 * it already, as the account does by default. Joins its caller's transaction.
 */
@ApplicationScoped
class FormChoice {
  private final PlatformForms forms;
  private final AccountForms defaults;
  private final OwnAddress own;

  FormChoice(PlatformForms forms, AccountForms defaults, OwnAddress own) {
    this.forms = forms;
    this.defaults = defaults;
    this.own = own;
  }

  /**
   * What is known of the forms of a post.
   *
   * @param wanted what was said of single accounts, or null for nothing
   * @param known the accounts of the post
   * @param standing what is written already
   */
  record Said(
      List<WantedPost.Form> wanted, Collection<UUID> known, Collection<PostVariant> standing) {

    /** Of single accounts; of any other is refused, as are two for one. */
    private Map<UUID, Shape> byAccount() {
      Map<UUID, Shape> said = new HashMap<>();
      for (WantedPost.Form form : wanted == null ? List.<WantedPost.Form>of() : wanted) {
        if (!known.contains(form.accountId())) {
          throw KernelProblem.field("forms.accountId", "UNKNOWN");
        }
        if (said.put(form.accountId(), form.form()) != null) {
          throw KernelProblem.field("forms.accountId", "WRONG_VALUE");
        }
      }
      return said;
    }
  }

  /** Those of the accounts that show it otherwise than in the ordinary way. */
  Uni<Map<UUID, Shape>> of(Collection<Account> accounts, Said said) {
    Map<UUID, Shape> spoken = said.byAccount();
    Map<UUID, Shape> before = standing(said.standing());
    Set<UUID> written = said.standing().stream().map(v -> v.accountId).collect(Collectors.toSet());
    List<UUID> fresh =
        accounts.stream().map(Account::id).filter(a -> !written.contains(a)).toList();
    return defaults
        .of(fresh)
        .invoke(before::putAll)
        .chain(x -> forms.today())
        .map(today -> chosen(today, accounts, spoken, before));
  }

  /** As it is written; what is shown in the ordinary way is left out. */
  static Map<UUID, Shape> standing(Collection<PostVariant> variants) {
    Map<UUID, Shape> forms = new HashMap<>();
    variants.stream().filter(v -> v.form() != null).forEach(v -> forms.put(v.accountId, v.form()));
    return forms;
  }

  private Map<UUID, Shape> chosen(
      PlatformForms.Today today,
      Collection<Account> accounts,
      Map<UUID, Shape> spoken,
      Map<UUID, Shape> otherwise) {
    Map<UUID, Shape> chosen = new HashMap<>();
    for (Account account : accounts) {
      List<Shape> shapes = today.shapes(account);
      Shape shape = spoken.getOrDefault(account.id(), otherwise.get(account.id()));
      if (spoken.containsKey(account.id())) {
        mustBeOffered(account, shape, shapes);
      }
      if (shape != null && shape != shapes.get(0) && shapes.contains(shape)) {
        chosen.put(account.id(), shape);
      }
    }
    return chosen;
  }

  /** What an account may choose from, the ordinary way first. */
  Uni<Map<UUID, List<Shape>>> offered(Collection<Account> accounts) {
    return forms
        .today()
        .map(t -> accounts.stream().collect(Collectors.toMap(Account::id, t::shapes)));
  }

  void mustBeOffered(Account account, Shape shape, List<Shape> shapes) {
    if (!shapes.contains(shape)) {
      throw PublishingProblem.FORM_NOT_OFFERED
          .with("account", account.name())
          .field("forms", "WRONG_VALUE");
    }
    if (shape == Shape.ARTICLE && shape != shapes.get(0)) {
      mustBeReachable();
    }
  }

  /** Refuses articles whose pictures their platform could not fetch. */
  void mustBeReachable() {
    if (own.told().isEmpty()) {
      throw PublishingProblem.NO_PUBLIC_ADDRESS.problem().field("forms", "WRONG_VALUE");
    }
  }

  boolean isReachable() {
    return own.told().isPresent();
  }
}
