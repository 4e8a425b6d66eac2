package org.juzhen.connectors.wechat;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.PlatformId;
import org.juzhen.connectors.spi.Profile;
import org.juzhen.connectors.spi.PublishesTogether;
import org.juzhen.connectors.spi.ReadsInbox;
import org.juzhen.connectors.spi.Recalls;
import org.juzhen.connectors.spi.ReceivesCallbacks;
import org.juzhen.connectors.spi.Replies;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Official accounts on WeChat (微信公众号). */
@ApplicationScoped
public class WeChatConnector
    implements PublishesTogether, Recalls, ReadsInbox, Replies, ReceivesCallbacks {
  private static final PlatformId WECHAT = new PlatformId("WECHAT");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WeChatAccounts accounts;
  private final WeChatPublishing publishing;
  private final WeChatTraces traces;
  private final WeChatInbox inbox;

  /** With the wall clock, and patience for a picture of 10 MB. */
  public WeChatConnector() {
    this(Clock.systemUTC(), PATIENCE);
  }

  WeChatConnector(Clock clock, Duration patience) {
    accounts = new WeChatAccounts(patience);
    publishing = new WeChatPublishing(clock);
    traces = new WeChatTraces(publishing);
    inbox = new WeChatInbox(clock);
  }

  @Override
  public PlatformId platform() {
    return WECHAT;
  }

  @Override
  public Profile profile(AccountKind kind) {
    return WeChatLimits.of(kind);
  }

  @Override
  public Uni<Outcome> publish(Access access, Content content, Key once) {
    return publishTogether(access, List.of(content), once);
  }

  @Override
  public Uni<Outcome> publishTogether(Access access, List<Content> contents, Key once) {
    return outcome(access, api -> publishing.publish(api, contents, once), new Ticket(Map.of()));
  }

  @Override
  public Uni<Outcome> look(Access access, Ticket ticket) {
    return outcome(access, api -> look(api, Trace.of(ticket), ticket), ticket);
  }

  @Override
  public Uni<Sighting> find(Access access, Content content, Key once, Ticket ticket) {
    return findTogether(access, List.of(content), once, ticket);
  }

  @Override
  public Uni<Sighting> findTogether(
      Access access, List<Content> contents, Key once, Ticket ticket) {
    Trace known = Trace.of(ticket);
    Trace trace = Trace.of(contents, once, known.draft()).working(known.task(), known.msgDataId());
    return on(
        access,
        api -> traces.find(api, trace),
        bug -> new Sighting.CannotTell("查找时出错（" + bug.getClass().getSimpleName() + "）"));
  }

  @Override
  public Uni<Outcome> recall(Access access, Ticket published) {
    return outcome(access, api -> publishing.recall(api, published), published);
  }

  @Override
  public Uni<InboxPage> read(Access access, Ticket published, String mark) {
    return on(
        access,
        api -> inbox.read(api, published, mark),
        bug -> InboxPage.failed(mark, unclear(bug, published)));
  }

  @Override
  public Uni<Outcome> reply(Access access, Ticket message, String text, Key once) {
    return outcome(access, api -> inbox.reply(api, message, text, once), message);
  }

  @Override
  public Uni<Sighting> findReply(Access access, Ticket message, String text, Key once) {
    return on(
        access,
        api -> inbox.findReply(api, message, text, once),
        bug -> new Sighting.CannotTell("查找时出错（" + bug.getClass().getSimpleName() + "）"));
  }

  @Override
  public CallbackAnswer receive(Access access, CallbackRequest request, Instant now) {
    return WeChatCallbacks.receive(access, request, now);
  }

  @PreDestroy
  void close() {
    accounts.close();
  }

  /** A task whose number was lost is looked for by its traces. */
  private Outcome look(WeChatApi api, Trace trace, Ticket ticket) {
    if (!trace.task().isEmpty()) {
      return publishing.look(api, trace);
    }
    Sighting sighting = traces.find(api, trace);
    if (sighting instanceof Sighting.Found found) {
      return found.done();
    }
    return sighting instanceof Sighting.Working working
        ? working.accepted()
        : new Outcome.Unclear(String.valueOf(sighting), ticket);
  }

  private Uni<Outcome> outcome(Access access, Function<WeChatApi, Outcome> work, Ticket known) {
    if (access.credential("appId").isEmpty() || access.credential("appSecret").isEmpty()) {
      return Uni.createFrom()
          .item(
              new Outcome.NoAccess(Outcome.Barrier.CREDENTIALS, "", "还没有填公众号的 AppID 和 AppSecret"));
    }
    return on(
        access,
        work,
        bug ->
            bug instanceof RejectedExecutionException
                ? new Outcome.NotNow(Duration.ofSeconds(30), "", "这个账号的请求太多，稍后再试")
                : unclear(bug, known));
  }

  private static Outcome unclear(Throwable bug, Ticket known) {
    return new Outcome.Unclear("程序出错（" + bug.getClass().getSimpleName() + "），不能确定结果", known);
  }

  /** Blocking work, off the caller's thread, at most a few at once for one account. */
  private <T> Uni<T> on(
      Access access, Function<WeChatApi, T> work, Function<Throwable, T> otherwise) {
    return Uni.createFrom()
        .item(() -> work.apply(accounts.api(access)))
        .runSubscriptionOn(accounts.lane(access))
        .onFailure()
        .recoverWithItem(otherwise);
  }
}
