package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.Actor;

@HubTest
class TellingArticleNewsTest {
  private GivenPortal portal;

  @Inject ArticleNewsDesk news;
  @Inject Listener listener;
  @Inject TurnedClock clock;

  /** Hears everything, as those above do. */
  @ApplicationScoped
  static class Listener implements ArticleNews {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<String> deafTo = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> classed(ArticleFacts article, Importance before, Actor by) {
      if (deafTo.contains("classed " + article.id())) {
        throw new IllegalStateException("cannot hear of the class of " + article.id());
      }
      return hear(article, before + ">" + article.importance());
    }

    @Override
    public Uni<Void> changed(ArticleFacts article, Actor by) {
      return hear(article, "changed " + article.version());
    }

    @Override
    public Uni<Void> withdrawn(ArticleFacts article, Actor by) {
      return hear(article, "withdrawn");
    }

    private Uni<Void> hear(ArticleFacts article, String what) {
      if (deafTo.contains(article.id().toString())) {
        throw new IllegalStateException("cannot hear of " + article.id());
      }
      heard.add(article.id() + " " + what);
      return Uni.createFrom().voidItem();
    }

    void beDeafTo(String article) {
      deafTo.add(article);
    }

    void beDeafToClass(String article) {
      deafTo.add("classed " + article);
    }

    void hearAgain() {
      deafTo.clear();
    }

    List<String> about(String article) {
      return heard.stream()
          .filter(h -> h.startsWith(article))
          .map(h -> h.substring(article.length() + 1))
          .toList();
    }
  }

  @BeforeEach
  void aCityWithAPortal() {
    portal = new GivenPortal();
  }

  @AfterEach
  void everybodyHearsAgain() throws Throwable {
    listener.hearAgain();
    clock.turn(Duration.ofHours(2));
    tell();
    clock.reset();
  }

  private void tell() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> news.runDue());
  }

  @Test
  void everything_that_happens_to_an_article_is_told_once_and_in_order() throws Throwable {
    Map<String, Object> data = portal.article("n1");
    data.put("importance", "IMPORTANT");
    String article = path(portal.publish(data), "articleId");
    portal.publish(data);
    data.put("bodyHtml", "<p>改正后的正文</p>");
    portal.publish(data);
    portal.push("back", message("article.withdrawn", Map.of("id", "n1")));

    tell();
    tell();

    assertThat(listener.about(article)).containsExactly("null>IMPORTANT", "changed 2", "withdrawn");
  }

  @Test
  void news_that_cannot_be_told_wait_and_hold_up_nobody_else() throws Throwable {
    String failing = path(portal.publish(important("n4")), "articleId");
    listener.beDeafTo(failing);
    String other = path(portal.publish(important("n5")), "articleId");

    tell();

    assertThat(listener.about(other)).containsExactly("null>IMPORTANT");
    assertThat(listener.about(failing)).isEmpty();
    listener.hearAgain();
    tell();
    assertThat(listener.about(failing)).isEmpty();
    clock.turn(Duration.ofSeconds(6));
    tell();
    assertThat(listener.about(failing)).containsExactly("null>IMPORTANT");
  }

  private Map<String, Object> important(String key) {
    Map<String, Object> data = portal.article(key);
    data.put("importance", "IMPORTANT");
    return data;
  }

  @Test
  void a_class_by_hand_is_told_at_once_and_a_resent_article_does_not_undo_it() throws Throwable {
    Map<String, Object> data = portal.article("n2");
    data.put("importance", "ORDINARY");
    String article = path(portal.publish(data), "articleId");

    as(portal.portalEditor)
        .body(Map.of("importance", "EMERGENCY", "reason", "台风红色预警"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200)
        .body("importance", equalTo("EMERGENCY"))
        .body("importanceReason", equalTo("台风红色预警"));
    portal.publish(data);
    tell();

    // The note of the push was still waiting when the person decided; it is told first.
    assertThat(listener.about(article)).containsExactly("null>ORDINARY", "ORDINARY>EMERGENCY");
    portal.show(article).then().body("importance", equalTo("EMERGENCY"));
  }

  @Test
  void who_keeps_the_portals_of_a_city_reads_and_classes_what_its_departments_publish() {
    String bureau = portal.world.department("云岫市水务局", portal.city);
    String article =
        as(portal.portalEditor)
            .body(
                Map.of(
                    "unitId", bureau,
                    "title", "关于夜间停水的通告",
                    "bodyHtml", "<p>今夜停水。</p>",
                    "source", "云岫市水务局"))
            .post("/api/v1/articles")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(portal.portalEditor)
        .get("/api/v1/articles/unclassed?limit=500")
        .then()
        .body("items.id", hasItem(article));
    as(portal.portalEditor).get("/api/v1/articles/" + article).then().statusCode(200);
    as(portal.portalEditor)
        .body(Map.of("importance", "IMPORTANT", "reason", "影响全市"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
  }

  @Test
  void only_those_who_keep_the_portal_class_and_only_with_a_reason() {
    String article = path(portal.publish(portal.article("n3")), "articleId");
    String call = "/api/v1/articles/" + article + "/importance";
    Map<String, String> marking = Map.of("importance", "IMPORTANT", "reason", "全市会议");
    String foreigner =
        portal.world.person(portal.world.unique("far"), portal.world.city(), "PORTAL_EDITOR");

    as(portal.editor).body(marking).put(call).then().statusCode(403);
    as(foreigner).body(marking).put(call).then().statusCode(404);
    as(portal.portalEditor)
        .body(Map.of("importance", "IMPORTANT"))
        .put(call)
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("reason"));
    as(portal.supervisor).body(marking).put(call).then().statusCode(200);
  }
}
