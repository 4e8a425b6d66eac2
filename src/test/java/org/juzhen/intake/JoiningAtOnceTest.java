package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.jobs.Lane;

/** Of twins that come at the same moment one sees the other, however many look at once. */
@HubTest
class JoiningAtOnceTest {
  private static final String WORDS =
      "供暖单位应当在规定日期前完成管网检修，并向社会公布服务热线。各街道负责督促辖区内物业做好设备调试。"
          + "居民遇到室温不达标的情况可以拨打热线反映，主管部门接到反映后应当及时上门测温，并将结果告知本人。"
          + "未按要求完成的单位责令限期整改，仍不整改的依法处理，处理结果向社会公开。编号：";

  @Inject JoinDesk joins;
  @Inject Lane lane;
  @Inject Pool pool;

  private static <T> T run(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String published(GivenPortal portal, String words) {
    Map<String, Object> data = portal.article("twin");
    data.put("title", "关于做好全市居民供暖工作的通知");
    data.put("bodyHtml", "<p>" + words + "</p>");
    return path(portal.publish(data), "articleId");
  }

  @Test
  void twins_that_are_looked_after_side_by_side_are_joined_all_the_same() {
    String words = WORDS + UUID.randomUUID();
    List<GivenPortal> portals = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      portals.add(new GivenPortal());
      articles.add(published(portals.get(i), words));
    }

    run(() -> lane.each(articles, 4, a -> lane.run(() -> joins.looked(UUID.fromString(a)))));

    List<UUID> leads = new ArrayList<>();
    for (String article : articles) {
      leads.add(
          run(
              () ->
                  pool.preparedQuery("select same_as from article where id = $1")
                      .execute(Tuple.of(UUID.fromString(article)))
                      .map(rows -> rows.iterator().next().getUUID(0))));
    }
    assertThat(leads.stream().filter(Objects::isNull)).hasSize(1);
    assertThat(leads.stream().filter(Objects::nonNull).distinct()).hasSize(1);
    as(portals.get(0).editor)
        .get("/api/v1/articles/" + articles.get(0) + "/twins")
        .then()
        .statusCode(200);
  }

  @Test
  void the_database_joins_nothing_to_what_is_joined_itself() {
    GivenPortal portal = new GivenPortal();
    UUID first = UUID.fromString(path(portal.publish(portal.article("f1")), "articleId"));
    UUID second = UUID.fromString(path(portal.publish(portal.article("f2")), "articleId"));
    UUID third = UUID.fromString(path(portal.publish(portal.article("f3")), "articleId"));
    String join = "update article set same_as = $2, same_reason = 'HAND' where id = $1";
    run(() -> pool.preparedQuery(join).execute(Tuple.of(second, first)));

    assertThatThrownBy(() -> run(() -> pool.preparedQuery(join).execute(Tuple.of(third, second))))
        .hasStackTraceContaining("joined to one that is joined to none");
    assertThatThrownBy(() -> run(() -> pool.preparedQuery(join).execute(Tuple.of(first, third))))
        .hasStackTraceContaining("joined to one that is joined to none");
  }
}
