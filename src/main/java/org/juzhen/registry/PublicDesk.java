package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Answers everybody, without a login: which accounts are real (公开名录与账号核验). */
@ApplicationScoped
public class PublicDesk {
  private static final int MOST_URL = 2_000;

  private final PublicRows rows;

  PublicDesk(PublicRows rows) {
    this.rows = rows;
  }

  /** The accounts in use that are looked for. */
  @WithTransaction
  public Uni<Slice<PublicAccount>> list(PublicQuestion asked, Paging paging) {
    return rows.list(asked, paging).map(found -> Slice.of(found, paging, a -> a.id().toString()));
  }

  /** The account, or null where it was never in force. */
  @WithTransaction
  public Uni<PublicAccount> one(UUID id) {
    return rows.one(id);
  }

  /**
   * Whether an account is real, by its address or by its name.
   *
   * @param url of its home page, or null
   * @param platform where the name is used; null for any
   * @param name as people see it, or null
   */
  @WithTransaction
  public Uni<PublicVerdict> verify(String url, String platform, String name) {
    String address = PublicQuestion.line(url, "url", MOST_URL);
    String called = PublicQuestion.line(name, "name");
    Platform where = Asked.constant(Platform.class, platform, "platform");
    if (address == null && called == null) {
      throw KernelProblem.INVALID_FIELDS
          .problem()
          .field("url", "REQUIRED")
          .field("name", "REQUIRED");
    }
    return address == null ? byName(where, called) : byAddress(address, called);
  }

  private Uni<PublicVerdict> byName(Platform platform, String name) {
    return rows.named(platform, name)
        .chain(found -> similar(name, found).map(near -> new PublicVerdict(found, near)));
  }

  /** An unknown address may still come with a name that says whom it imitates. */
  private Uni<PublicVerdict> byAddress(String url, String name) {
    return found(url)
        .chain(
            found ->
                found.isEmpty() && name != null
                    ? similar(name, found).map(near -> new PublicVerdict(found, near))
                    : Uni.createFrom().item(new PublicVerdict(found, List.of())));
  }

  private Uni<List<PublicAccount>> found(String url) {
    PublicAddress identity = PublicAddress.in(url);
    Uni<List<PublicAccount>> byId =
        identity == null
            ? Uni.createFrom().item(List.of())
            : rows.withId(identity.platform(), identity.id());
    return byId.chain(found -> found.isEmpty() ? rows.at(url) : Uni.createFrom().item(found));
  }

  private Uni<List<PublicAccount>> similar(String name, List<PublicAccount> known) {
    List<UUID> there = known.stream().map(PublicAccount::id).toList();
    return known.stream().anyMatch(PublicAccount::inForce)
        ? Uni.createFrom().item(List.of())
        : rows.near(name).map(near -> near.stream().filter(a -> !there.contains(a.id())).toList());
  }
}
