package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is bound that is not on the list from which pages and forms are made. */
class BoundPartTest {
  private static final Piece PIECE =
      new Piece(new UUID(0, 1), "题", "<p>文</p>", "摘", "https://a.cn/1", List.of("a", "b"), "a");

  @Test
  void every_component_of_a_piece_is_one_part_of_the_list() {
    List<String> bound =
        Stream.of(Piece.class.getRecordComponents()).map(c -> c.getName()).toList();

    assertThat(Stream.of(BoundPart.values()).map(p -> p.component).toList())
        .containsExactlyInAnyOrderElementsOf(bound);
  }

  @Test
  void every_part_is_what_the_piece_says_and_is_bound_by_the_digest() throws Exception {
    Set<String> digests = new HashSet<>(Set.of(PIECE.digest()));
    for (BoundPart part : BoundPart.values()) {
      RecordComponent component =
          Stream.of(Piece.class.getRecordComponents())
              .filter(c -> c.getName().equals(part.component))
              .findFirst()
              .orElseThrow();
      assertThat(part.in(PIECE)).isEqualTo(component.getAccessor().invoke(PIECE));
      assertThat(digests.add(otherwise(part).digest())).as(part.name()).isTrue();
      assertThat(part.in(otherwise(part))).isNotEqualTo(part.in(PIECE));
    }
  }

  private static Piece otherwise(BoundPart part) throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent c : Piece.class.getRecordComponents()) {
      Object value = c.getAccessor().invoke(PIECE);
      values.add(c.getName().equals(part.component) ? other(value) : value);
      types.add(c.getType());
    }
    return Piece.class
        .getDeclaredConstructor(types.toArray(Class[]::new))
        .newInstance(values.toArray());
  }

  private static Object other(Object value) {
    if (value instanceof UUID) {
      return new UUID(0, 2);
    }
    return value instanceof List ? List.of("b", "a") : value + "b";
  }

  @Test
  void accounts_that_would_show_the_same_are_told_from_those_that_differ_in_any_part()
      throws Exception {
    for (BoundPart part : BoundPart.values()) {
      boolean same = BoundPart.shown(otherwise(part)).equals(BoundPart.shown(PIECE));

      assertThat(same).as(part.name()).isEqualTo(part == BoundPart.ACCOUNT);
    }
  }

  @Test
  void what_a_piece_does_not_have_is_not_said() {
    Piece bare = new Piece(new UUID(0, 1), "题", "<p>文</p>", "", null, List.of());

    assertThat(BoundPart.said(bare))
        .containsExactly(BoundPart.ACCOUNT, BoundPart.TITLE, BoundPart.BODY);
  }
}
