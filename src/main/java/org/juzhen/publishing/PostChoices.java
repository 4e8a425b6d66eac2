package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;
import org.juzhen.registry.PostingRights;
import org.juzhen.web.UnitNames;

/** What the form of a post starts from and offers: the article's words, the editor's accounts. */
@ApplicationScoped
class PostChoices {
  private static final int MOST = 500;

  private final PostWriting writing;
  private final Accounts accounts;
  private final PostingRights rights;
  private final UnitNames units;
  private final FormChoice forms;
  private final AccountForms defaults;

  PostChoices(
      PostWriting writing,
      Accounts accounts,
      PostingRights rights,
      UnitNames units,
      FormChoice forms,
      AccountForms defaults) {
    this.writing = writing;
    this.forms = forms;
    this.defaults = defaults;
    this.accounts = accounts;
    this.rights = rights;
    this.units = units;
  }

  /**
   * An account that may be written for.
   *
   * @param shapes in which forms, the platform's ordinary one first
   * @param byDefault which of them it takes where nobody says otherwise
   */
  public record Choice(
      UUID id,
      String name,
      Platform platform,
      String unitName,
      List<Shape> shapes,
      Shape byDefault,
      boolean reachable) {

    /** Whether there is anything to choose. */
    public boolean choice() {
      return shapes.size() > 1;
    }
  }

  @WithSession
  Uni<PostForm> blank(Actor by, UUID articleId, List<UUID> accountIds) {
    return writing.original(by, articleId).map(o -> PostForm.of(articleId, accountIds, o));
  }

  /** Accounts of the units this person edits or contributes for, with the right to post. */
  @WithSession
  Uni<List<Choice>> accounts(Actor by) {
    List<UUID> own =
        Stream.of(Role.EDITOR, Role.CONTRIBUTOR).flatMap(r -> by.unitsWith(r).stream()).toList();
    return own.isEmpty()
        ? Uni.createFrom().item(List.of())
        : accounts
            .find("unitId in ?1 order by unitId, name, id", own)
            .range(0, MOST - 1)
            .list()
            .chain(
                found ->
                    rights
                        .of(found)
                        .map(may -> found.stream().filter(a -> may.get(a.id()).given()).toList()))
            .chain(found -> units.of(own).chain(names -> choices(found, names)));
  }

  private Uni<List<Choice>> choices(List<Account> found, Map<UUID, String> names) {
    return forms
        .offered(found)
        .chain(
            offered ->
                defaults
                    .of(found.stream().map(Account::id).toList())
                    .map(
                        chosen ->
                            found.stream()
                                .map(a -> choice(a, names, offered.get(a.id()), chosen))
                                .toList()));
  }

  private Choice choice(
      Account a, Map<UUID, String> names, List<Shape> shapes, Map<UUID, Shape> chosen) {
    Shape byDefault = chosen.getOrDefault(a.id(), shapes.get(0));
    return new Choice(
        a.id(),
        a.name(),
        a.platform(),
        names.getOrDefault(a.unitId(), ""),
        shapes,
        shapes.contains(byDefault) ? byDefault : shapes.get(0),
        forms.isReachable());
  }
}
