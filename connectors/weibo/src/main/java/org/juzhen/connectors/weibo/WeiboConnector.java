package org.juzhen.connectors.weibo;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Limits;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.Barrier;
import org.juzhen.connectors.spi.Outcome.FixBy;
import org.juzhen.connectors.spi.PlatformId;
import org.juzhen.connectors.spi.Profile;
import org.juzhen.connectors.spi.PublishesArticles;
import org.juzhen.connectors.spi.ReadsInbox;
import org.juzhen.connectors.spi.Recalls;
import org.juzhen.connectors.spi.Replies;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.SmallerPicture;
import org.juzhen.connectors.spi.Ticket;
import org.juzhen.connectors.weibo.WeiboErrors.Meaning;
import org.juzhen.connectors.weibo.WeiboText.WeiboLimits;
import org.juzhen.connectors.weibo.WeiboTimeline.Sought;

/** Speaks to Weibo (微博) for one unit's accounts, with the rights that every certified app has. */
@ApplicationScoped
public class WeiboConnector implements PublishesArticles, Recalls, ReadsInbox, Replies {
  private static final PlatformId WEIBO = new PlatformId("WEIBO");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration DELAYED = Duration.ofMinutes(1);
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

  private final WeiboApi api;
  private final Clock clock;
  private final OperatorAddress operator;
  private final WeiboTimeline timeline;
  private final WeiboComments comments;
  private final WeiboArticles articles;

  /** With the wall clock. */
  public WeiboConnector() {
    this(Clock.systemUTC(), PATIENCE);
  }

  /** With the hub's clock, where it has one. */
  @Inject
  public WeiboConnector(Instance<Clock> clock) {
    this(clock.isResolvable() ? clock.get() : Clock.systemUTC(), PATIENCE);
  }

  /**
   * With everything handed in.
   *
   * @param patience how long an answer may take before the call counts as lost
   */
  public WeiboConnector(Clock clock, Duration patience) {
    this.api = new WeiboApi(patience);
    this.clock = clock;
    this.operator = OperatorAddress.ofThisHub();
    this.timeline = new WeiboTimeline(api);
    this.comments = new WeiboComments(api, clock);
    this.articles = new WeiboArticles(api, timeline, clock);
  }

  @Override
  public PlatformId platform() {
    return WEIBO;
  }

  /** Articles are open to governments, media and institutions only. */
  @Override
  public Profile profile(AccountKind kind) {
    Set<Capability> able =
        EnumSet.of(Capability.PUBLISH, Capability.RECALL, Capability.READ_INBOX, Capability.REPLY);
    if (kind == AccountKind.ENTERPRISE) {
      able.add(Capability.ARTICLE);
    }
    return new Profile(able, WeiboLimits.LIMITS, false);
  }

  @Override
  public Limits articleLimits() {
    return WeiboArticle.LIMITS;
  }

  @Override
  public Limits shortLimits() {
    return WeiboArticle.SHORT;
  }

  @Override
  public Uni<Outcome> publish(Access access, Content content, Key once) {
    if (access.credential("accessToken").isEmpty()) {
      return Uni.createFrom()
          .item(new Outcome.NoAccess(Barrier.CREDENTIALS, "NO_TOKEN", "账号还没有授权：缺少 accessToken"));
    }
    return content.shortText() == null
        ? share(access, content, once)
        : articles.publish(access, content, once, operator.of(access));
  }

  private Uni<Outcome> share(Access access, Content content, Key once) {
    Image picture = picture(content);
    return isSmall(picture)
        ? share(access, content, once, picture)
        : Uni.createFrom()
            .item(() -> smaller(picture))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .chain(small -> share(access, content, once, small));
  }

  private Uni<Outcome> share(Access access, Content content, Key once, Image picture) {
    WeiboText text = WeiboText.of(content);
    Outcome fault = faultBeforeSending(text, picture);
    if (fault != null) {
      return Uni.createFrom().item(fault);
    }
    Sought sought = Sought.of(text.words(), once.since(), clock.instant());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("status", text.words());
    fields.put("rip", operator.of(access));
    Uni<WeiboAnswer> call =
        picture == null
            ? api.post(access, "statuses/share.json", fields)
            : api.post(access, "statuses/share.json", fields, picture);
    return call.onItem()
        .transformToUni(answer -> shared(access, answer, sought))
        .onFailure(IOException.class)
        .recoverWithItem(lost -> traced(WeiboErrors.broken(lost), sought));
  }

  @Override
  public Uni<Outcome> look(Access access, Ticket ticket) {
    Sought sought = Sought.of(ticket);
    return timeline.search(access, sought).map(seen -> seen.outcome(sought, clock.instant()));
  }

  @Override
  public Uni<Sighting> find(Access access, Content content, Key once, Ticket ticket) {
    if (content.shortText() != null) {
      return articles.find(access, content, once, ticket);
    }
    boolean known = !ticket.value("words").isEmpty();
    WeiboText text = WeiboText.of(content);
    if (!known && text.fault() != null) {
      return Uni.createFrom().item(neverSent(text));
    }
    Sought sought = known ? Sought.of(ticket) : Sought.of(text.words(), once.since(), once.since());
    return timeline.search(access, sought).map(seen -> seen.sighting(sought, clock.instant()));
  }

  @Override
  public Uni<Outcome> recall(Access access, Ticket published) {
    return api.post(access, "statuses/destroy.json", Map.of("id", published.value("id")))
        .map(answer -> destroyed(answer, published))
        .onFailure(IOException.class)
        .recoverWithItem(WeiboErrors::broken);
  }

  @Override
  public String remains(Ticket published) {
    return WeiboArticles.remains(published);
  }

  @Override
  public Uni<InboxPage> read(Access access, Ticket published, String mark) {
    return comments.read(access, published, mark);
  }

  @Override
  public Uni<Outcome> reply(Access access, Ticket message, String text, Key once) {
    if (WeiboText.length(text) > WeiboLimits.CHARACTERS) {
      String fault = "回复超过微博的 140 字，不能由程序删改，请缩短。";
      return Uni.createFrom().item(new Outcome.Refused("LENGTH", fault, FixBy.AUTHOR));
    }
    return comments.reply(
        access, message, new WeiboComments.Answer(text, once, operator.of(access)));
  }

  @Override
  public Uni<Sighting> findReply(Access access, Ticket message, String text, Key once) {
    return comments.find(access, message, text, once);
  }

  private static Sighting neverSent(WeiboText text) {
    return text.isTooLong()
        ? new Sighting.CannotTell("内容超过微博的 140 字，旧版本可能截短后发出过，程序认不出截短的文字，请到账号上核对")
        : new Sighting.Absent("这一内容不合微博的要求，从未发出");
  }

  private static Image picture(Content content) {
    if (content.cover() != null) {
      return content.cover();
    }
    return content.images().isEmpty() ? null : content.images().get(0);
  }

  private static boolean isSmall(Image picture) {
    return picture == null || picture.bytes().length <= WeiboLimits.PICTURE_BYTES;
  }

  /** The same picture as JPEG; one that cannot be read stays, and is refused. */
  private static Image smaller(Image picture) {
    // Made smaller it would stand still, which is not what was signed.
    return picture.mediaType().equals("image/gif")
        ? picture
        : SmallerPicture.jpeg(picture.bytes(), WeiboLimits.PICTURE_BYTES)
            .map(jpeg -> new Image(picture.digest(), "image/jpeg", jpeg, picture.address()))
            .orElse(picture);
  }

  private static Outcome faultBeforeSending(WeiboText text, Image picture) {
    if (text.fault() != null) {
      String code = text.isTooLong() ? "LENGTH" : "TEXT";
      return new Outcome.Refused(code, text.fault(), FixBy.AUTHOR);
    }
    if (picture != null && !PICTURES.contains(picture.mediaType())) {
      return new Outcome.Refused("PICTURE", "微博只接受 JPEG、PNG、GIF 图片。", FixBy.AUTHOR);
    }
    if (!isSmall(picture)) {
      return new Outcome.Refused("PICTURE", "图片超过 5 MB，是动图或打不开，不能缩小。请换一张。", FixBy.AUTHOR);
    }
    return null;
  }

  private Uni<Outcome> shared(Access access, WeiboAnswer answer, Sought sought) {
    WeiboStatus status = new WeiboStatus(answer.json());
    if (answer.good() && !status.id().isEmpty()) {
      return Uni.createFrom().item(status.asPost());
    }
    if (WeiboErrors.meaning(answer) == Meaning.DELAYED) {
      return Uni.createFrom().item(new Outcome.Accepted(sought.accepted().ticket(), DELAYED));
    }
    if (WeiboErrors.meaning(answer) == Meaning.DUPLICATE) {
      return timeline.search(access, sought).map(seen -> duplicate(answer, seen, sought));
    }
    return Uni.createFrom().item(traced(WeiboErrors.outcome(answer), sought));
  }

  /** The earlier post with these words may be our own, sent by an attempt whose answer was lost. */
  private static Outcome duplicate(WeiboAnswer answer, WeiboTimeline.Search seen, Sought sought) {
    if (seen.done() != null) {
      return seen.done();
    }
    return seen.trouble() == null && seen.complete()
        ? WeiboErrors.outcome(answer)
        : new Outcome.Unclear("微博说内容重复，时间线读不到：" + answer.reason(), sought.ticket());
  }

  static Outcome traced(Outcome outcome, Sought sought) {
    return outcome instanceof Outcome.Unclear unclear
        ? new Outcome.Unclear(unclear.trace(), sought.ticket())
        : outcome;
  }

  private Outcome destroyed(WeiboAnswer answer, Ticket published) {
    boolean gone = answer.good() || WeiboErrors.meaning(answer) == Meaning.GONE;
    return gone
        ? new Outcome.Done(published.value("id"), null, clock.instant(), published)
        : WeiboErrors.outcome(answer);
  }
}
