package org.juzhen.board;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/** Shows the visible part of the board (看板). */
@ApplicationScoped
public class BoardDesk {
  private final RegisterDesk register;
  private final BoardItems items;
  private final HubClock clock;

  BoardDesk(RegisterDesk register, BoardItems items, HubClock clock) {
    this.register = register;
    this.items = items;
    this.clock = clock;
  }

  /** The accounts that the person may see, with what happens on them in these days. */
  @WithTransaction
  public Uni<BoardView> show(Actor by, BoardQuestion question) {
    BoardQuestion asked = question.on(clock.today());
    return register
        .list(by, asked.search(), asked.paging())
        .chain(accounts -> filled(by, asked, accounts));
  }

  /** The same for one account alone. */
  @WithTransaction
  public Uni<BoardView> show(Actor by, BoardQuestion question, UUID account) {
    BoardQuestion asked = question.on(clock.today());
    return register
        .show(by, account)
        .chain(found -> filled(by, asked, new Slice<>(List.of(found), null)));
  }

  private Uni<BoardView> filled(Actor by, BoardQuestion asked, Slice<AccountView> accounts) {
    List<UUID> ids = accounts.items().stream().map(AccountView::id).toList();
    return items
        .deliveries(by, ids, asked.begin(), asked.end())
        .chain(
            sent ->
                items
                    .duties(by, ids, asked.begin(), asked.end())
                    .map(owed -> view(asked, accounts, sent, owed)));
  }

  private static BoardView view(
      BoardQuestion asked,
      Slice<AccountView> accounts,
      List<BoardItem> sent,
      List<BoardItem> owed) {
    List<BoardItem> all = new ArrayList<>();
    all.addAll(sent.subList(0, Math.min(sent.size(), BoardItems.MOST)));
    all.addAll(owed.subList(0, Math.min(owed.size(), BoardItems.MOST)));
    boolean cut = sent.size() > BoardItems.MOST || owed.size() > BoardItems.MOST;
    return new BoardView(
        asked.from(),
        asked.to(),
        accounts.items().stream().map(BoardRow::of).toList(),
        accounts.next(),
        all,
        cut);
  }
}
