package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.files.SheetBook;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;

/** The accounts of a campaign as a sheet, page by page (导出). */
@ApplicationScoped
class CampaignSheet {
  private final CampaignDesk desk;
  private final Vertx vertx;

  CampaignSheet(CampaignDesk desk, Vertx vertx) {
    this.desk = desk;
    this.vertx = vertx;
  }

  /**
   * In the reader's language.
   *
   * @param line the cells of an account
   */
  record Words(String title, List<String> head, Function<AccountLine, List<String>> line) {}

  Uni<Path> write(Actor by, UUID id, Words words) {
    return desk.show(by, id)
        .chain(c -> vertx.executeBlocking(() -> new SheetBook(words.title(), words.head()), false))
        .chain(
            book ->
                pages(by, id, new Open(book, words), null)
                    .chain(x -> vertx.executeBlocking(book::finish, false))
                    .onFailure()
                    .invoke(book::close));
  }

  /** A sheet that is being written. */
  private record Open(SheetBook book, Words words) {}

  private Uni<Void> pages(Actor by, UUID id, Open open, String cursor) {
    return desk.accounts(by, id, false, Paging.byId(Paging.MOST, cursor))
        .call(
            slice ->
                vertx.executeBlocking(
                    () -> {
                      slice.items().forEach(l -> open.book().line(open.words().line().apply(l)));
                      return null;
                    },
                    false))
        .chain(
            slice ->
                slice.next() == null
                    ? Uni.createFrom().voidItem()
                    : pages(by, id, open, slice.next()));
  }
}
