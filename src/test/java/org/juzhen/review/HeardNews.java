package org.juzhen.review;

import io.quarkus.arc.All;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.juzhen.kernel.Actor;

/**
 * Hears how reviews of subjects went that only exist in the tests of this package, where no post
 * and no reply lies behind them; passes everything else on.
 */
@Mock
@Singleton
class HeardNews extends ReviewListeners {
  private final Map<UUID, List<String>> heard = new ConcurrentHashMap<>();

  HeardNews(@All List<ReviewNews> news) {
    super(news);
  }

  void expect(UUID subject) {
    heard.computeIfAbsent(subject, x -> new CopyOnWriteArrayList<>());
  }

  List<String> of(UUID subject) {
    return heard.get(subject);
  }

  @Override
  Uni<Void> cleared(SubjectKind kind, UUID subjectId, Actor by) {
    return heard(subjectId, "CLEARED") ? done() : super.cleared(kind, subjectId, by);
  }

  @Override
  Uni<Void> ended(ReviewCase c, Decision decision, String note, Actor by) {
    return heard(c.subjectId, c.state.name()) ? done() : super.ended(c, decision, note, by);
  }

  private boolean heard(UUID subject, String what) {
    List<String> words = heard.get(subject);
    return words != null && words.add(what);
  }

  private static Uni<Void> done() {
    return Uni.createFrom().voidItem();
  }
}
