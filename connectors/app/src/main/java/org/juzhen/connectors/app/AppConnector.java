package org.juzhen.connectors.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Limits;
import org.juzhen.connectors.spi.Limits.Counting;
import org.juzhen.connectors.spi.Limits.Form;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.FixBy;
import org.juzhen.connectors.spi.PlatformId;
import org.juzhen.connectors.spi.Profile;
import org.juzhen.connectors.spi.Publishes;
import org.juzhen.connectors.spi.ReadsInbox;
import org.juzhen.connectors.spi.Recalls;
import org.juzhen.connectors.spi.ReceivesCallbacks;
import org.juzhen.connectors.spi.Replies;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Speaks to the unit's own application (政务客户端) over signed HTTP. */
@ApplicationScoped
public class AppConnector implements Publishes, Recalls, ReadsInbox, Replies, ReceivesCallbacks {
  private static final PlatformId APP = new PlatformId("APP");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PICTURE_BYTES = 10L * 1024 * 1024;
  private static final Profile PROFILE =
      new Profile(
          Set.of(
              Capability.PUBLISH,
              Capability.RECALL,
              Capability.READ_INBOX,
              Capability.REPLY,
              Capability.CALLBACK),
          new Limits(
              0, 0, 0, 0, PICTURE_BYTES, Form.HTML, Counting.CHARACTERS, "客户端接口约定 v1，2026-11-22"),
          false);

  private final AppApi api;
  private final AppContents contents;
  private final AppThreads threads;

  /** With the wall clock. */
  public AppConnector() {
    this(Clock.systemUTC(), PATIENCE);
  }

  /** With the hub's clock, where it has one. */
  @Inject
  public AppConnector(Instance<Clock> clock) {
    this(clock.isResolvable() ? clock.get() : Clock.systemUTC(), PATIENCE);
  }

  /**
   * With everything handed in.
   *
   * @param patience how long an answer may take before the call counts as lost
   */
  public AppConnector(Clock clock, Duration patience) {
    this.api = new AppApi(patience);
    this.contents = new AppContents(clock);
    this.threads = new AppThreads(clock);
  }

  @Override
  public PlatformId platform() {
    return APP;
  }

  @Override
  public Profile profile(AccountKind kind) {
    return PROFILE;
  }

  @Override
  public Uni<Outcome> publish(Access access, Content content, Key once) {
    AppRequest request =
        AppRequest.post("contents", AppContents.written(access, content, once), once);
    return acted(access, request, answer -> stored(access, answer, once));
  }

  @Override
  public Uni<Outcome> look(Access access, Ticket ticket) {
    AppRequest request = AppRequest.get("contents/" + AppRequest.step(ticket.value("task")));
    return acted(access, request, answer -> item(answer.object() ? known(answer) : error(answer)))
        .map(outcome -> stillOpen(outcome, ticket));
  }

  @Override
  public Uni<Sighting> find(Access access, Content content, Key once, Ticket ticket) {
    return seen(access, byNumber(once), answer -> sighting(answer, once));
  }

  @Override
  public Uni<Outcome> recall(Access access, Ticket published) {
    AppRequest request = AppRequest.delete("contents/" + AppRequest.step(published.value("id")));
    return acted(access, request, answer -> item(removed(answer, published)));
  }

  @Override
  public Uni<InboxPage> read(Access access, Ticket published, String mark) {
    String from = mark == null ? "" : "?cursor=" + AppRequest.step(mark);
    AppRequest request = AppRequest.get(AppThreads.comments(published.value("id")) + from);
    Outcome fault = faultBeforeSending(access);
    if (fault != null) {
      return item(InboxPage.failed(mark, fault));
    }
    return api.send(access, request)
        .map(
            answer ->
                answer.object()
                    ? threads.page(answer, published.value("id"), mark)
                    : InboxPage.failed(mark, error(answer)))
        .onFailure(IOException.class)
        .recoverWithItem(lost -> InboxPage.failed(mark, AppErrors.broken(lost)));
  }

  @Override
  public Uni<Outcome> reply(Access access, Ticket message, String text, Key once) {
    String path = message.value("thread") + "/replies";
    AppRequest request = AppRequest.post(path, AppThreads.written(text, once), once);
    return acted(access, request, answer -> item(replied(answer, message)));
  }

  @Override
  public Uni<Sighting> findReply(Access access, Ticket message, String text, Key once) {
    AppRequest request = AppRequest.get(message.value("thread"));
    return seen(
        access,
        request,
        answer ->
            answer.object()
                ? threads.sighting(answer.json(), message, once)
                : new Sighting.CannotTell("读不到这条留言：" + answer.reason()));
  }

  @Override
  public CallbackAnswer receive(Access access, CallbackRequest request, Instant now) {
    return new AppCallbacks(threads).receive(access, request, now);
  }

  private Uni<Outcome> stored(Access access, AppAnswer answer, Key once) {
    if (answer.status() == 409) {
      return find(access, null, once, new Ticket(Map.of())).map(seen -> clash(answer, seen));
    }
    return item(answer.good() ? known(answer) : error(answer));
  }

  /** The key was used before with other bytes: what the application has is still this delivery. */
  private static Outcome clash(AppAnswer answer, Sighting sighting) {
    if (sighting instanceof Sighting.Found found) {
      return found.done();
    }
    if (sighting instanceof Sighting.Working working) {
      return working.accepted();
    }
    return sighting instanceof Sighting.Absent
        ? new Outcome.Refused("409", answer.reason(), FixBy.ADMINISTRATOR)
        : new Outcome.Unclear("客户端说同一编号已有别的内容，但查不到是什么");
  }

  private Sighting sighting(AppAnswer answer, Key once) {
    if (answer.status() == 404) {
      return new Sighting.Absent("客户端没有这一编号的内容");
    }
    if (!answer.good() || !answer.json().isContainerNode()) {
      return new Sighting.CannotTell("查询没有结果：" + answer.reason());
    }
    Outcome outcome = AppContents.ours(answer.json(), once).map(contents::outcome).orElse(null);
    if (outcome instanceof Outcome.Done done) {
      return new Sighting.Found(done);
    }
    return outcome instanceof Outcome.Accepted accepted
        ? new Sighting.Working(accepted)
        : new Sighting.Absent(outcome == null ? "客户端没有这一编号的内容" : "内容没有发布");
  }

  private Outcome removed(AppAnswer answer, Ticket published) {
    boolean gone = answer.good() || answer.status() == 404 || answer.status() == 410;
    return gone
        ? new Outcome.Done(published.value("id"), null, contents.clock().instant(), published)
        : error(answer);
  }

  private Outcome replied(AppAnswer answer, Ticket message) {
    if (!answer.good()) {
      return error(answer);
    }
    return AppThreads.id(answer.json(), "replyId").isEmpty()
        ? new Outcome.Unclear("客户端的回答里没有 replyId")
        : threads.reply(answer.json(), message);
  }

  private Outcome known(AppAnswer answer) {
    return contents.outcome(answer.json());
  }

  private static Outcome error(AppAnswer answer) {
    return AppErrors.outcome(answer);
  }

  /** A look that brought nothing leaves the task open; only the application's word ends it. */
  private static Outcome stillOpen(Outcome outcome, Ticket ticket) {
    return outcome instanceof Outcome.Unclear unclear
        ? new Outcome.Unclear(unclear.trace(), ticket)
        : outcome;
  }

  private static AppRequest byNumber(Key once) {
    return AppRequest.get("contents?externalId=" + once.value());
  }

  private Uni<Outcome> acted(
      Access access, AppRequest request, Function<AppAnswer, Uni<Outcome>> read) {
    Outcome fault = faultBeforeSending(access);
    if (fault != null) {
      return item(fault);
    }
    return api.send(access, request)
        .onItem()
        .transformToUni(read::apply)
        .onFailure(IOException.class)
        .recoverWithItem(AppErrors::broken);
  }

  private Uni<Sighting> seen(
      Access access, AppRequest request, Function<AppAnswer, Sighting> read) {
    if (faultBeforeSending(access) != null) {
      return item(new Sighting.CannotTell("地址或签名密钥没有设好，无法查询"));
    }
    return api.send(access, request)
        .map(read)
        .onFailure(IOException.class)
        .recoverWithItem(lost -> new Sighting.CannotTell("查询时没有收到回答"));
  }

  /** The address and the secret were typed in by a person. */
  private static Outcome faultBeforeSending(Access access) {
    if (Signature.of(access).isEmpty()) {
      return AppErrors.noSecret();
    }
    URI base = access.baseUrl();
    boolean usable =
        base != null
            && base.getHost() != null
            && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()));
    return usable ? null : AppErrors.noAddress();
  }

  private static <T> Uni<T> item(T value) {
    return Uni.createFrom().item(value);
  }
}
