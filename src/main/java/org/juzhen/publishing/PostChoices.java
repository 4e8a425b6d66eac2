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

  PostChoices(PostWriting writing, Accounts accounts, PostingRights rights, UnitNames units) {
    this.writing = writing;
    this.accounts = accounts;
    this.rights = rights;
    this.units = units;
  }

  /** An account that may be written for. */
  public record Choice(UUID id, String name, Platform platform, String unitName) {}

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
            .chain(found -> units.of(own).map(names -> choices(found, names)));
  }

  private static List<Choice> choices(List<Account> found, Map<UUID, String> names) {
    return found.stream()
        .map(a -> new Choice(a.id(), a.name(), a.platform(), names.getOrDefault(a.unitId(), "")))
        .toList();
  }
}
