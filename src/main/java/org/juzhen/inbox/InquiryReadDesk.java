package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.knowledge.Suggestion;
import org.juzhen.knowledge.SuggestionDesk;
import org.juzhen.knowledge.Suggestions;
import org.juzhen.knowledge.search.AnswerAlone.Verdict;

/** Shows inquiries, personal data masked for whoever does not answer them. */
@ApplicationScoped
public class InquiryReadDesk {
  private static final int SUGGESTED = 3;

  private final InquiryDoor door;
  private final Inquiries inquiries;
  private final InquiryMessages messages;
  private final InquiryViews views;
  private final SuggestionDesk library;
  private final AuditDesk audit;

  InquiryReadDesk(
      InquiryDoor door,
      Inquiries inquiries,
      InquiryMessages messages,
      InquiryViews views,
      SuggestionDesk library,
      AuditDesk audit) {
    this.door = door;
    this.inquiries = inquiries;
    this.messages = messages;
    this.views = views;
    this.library = library;
    this.audit = audit;
  }

  /** Inquiries that the person may see, newest first. */
  @WithTransaction
  Uni<Slice<InquiryLine>> list(Actor by, InquiryFilter filter, Paging paging, Locale language) {
    return inquiries
        .page(by, filter, paging)
        .map(found -> Slice.of(found, paging, i -> i.id.toString()))
        .chain(s -> views.lines(s.items(), language).map(lines -> new Slice<>(lines, s.next())));
  }

  /** One inquiry with what the library suggests. */
  public Uni<InquiryView> show(Actor by, UUID id, Locale language) {
    return question(by, id)
        .chain(q -> q.asked() == null ? nothing() : library.suggest(q.asked(), q.unit(), SUGGESTED))
        .chain(found -> view(by, id, found, language));
  }

  /** What is still to be answered, and for whose region; no words where nothing is. */
  record Question(String asked, UUID unit) {}

  @WithTransaction
  Uni<Question> question(Actor by, UUID id) {
    return door.seen(by, id)
        .chain(
            i ->
                !i.state.isRunning()
                    ? Uni.createFrom().item(new Question(null, i.unitId))
                    : messages
                        .of(id)
                        .map(
                            all ->
                                new Question(
                                    PersonalData.stripped(all.get(all.size() - 1).original),
                                    i.unitId)));
  }

  private static Uni<Suggestions> nothing() {
    return Uni.createFrom().item(new Suggestions(List.of(), Verdict.NOTHING_FOUND));
  }

  @WithTransaction
  Uni<InquiryView> view(Actor by, UUID id, Suggestions found, Locale language) {
    String why = found.why(language);
    List<Suggestion> worth = found.items().stream().filter(Suggestion::isWorthShowing).toList();
    return door.seen(by, id).chain(i -> views.one(i, by, worth, why, language));
  }

  /** A message as it was written; only for who answers it, and written down. */
  @WithTransaction
  public Uni<String> original(Actor by, UUID id, UUID message) {
    return door.seen(by, id)
        .invoke(
            i -> {
              if (!InquiryPolicy.readsOriginal(by, i)) {
                throw KernelProblem.FORBIDDEN.with("needs", "HANDLER");
              }
            })
        .call(
            i ->
                audit.record(
                    by,
                    "READ_ORIGINAL",
                    new Subject("inquiry", i.id, i.unitId),
                    Map.of("message", message)))
        .chain(i -> messages.of(id))
        .map(
            all ->
                all.stream()
                    .filter(m -> m.id.equals(message))
                    .findFirst()
                    .orElseThrow(() -> KernelProblem.NOT_FOUND.with("message", message))
                    .original);
  }
}
