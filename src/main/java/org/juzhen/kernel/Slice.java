package org.juzhen.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next cursor of the next page, or null at the end
 */
public record Slice<T>(List<T> items, String next) {

  /** Cuts what was read with one row too many: the extra row only tells that there is more. */
  public static <T> Slice<T> of(List<T> read, Paging paging, Function<T, String> cursor) {
    if (read.size() <= paging.limit()) {
      return new Slice<>(List.copyOf(read), null);
    }
    List<T> items = List.copyOf(read.subList(0, paging.limit()));
    return new Slice<>(items, Cursors.encode(cursor.apply(items.get(items.size() - 1))));
  }

  public <R> Slice<R> map(Function<T, R> view) {
    return new Slice<>(items.stream().map(view).toList(), next);
  }
}
