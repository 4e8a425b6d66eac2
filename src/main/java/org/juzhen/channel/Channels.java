package org.juzhen.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Publishes;
import org.juzhen.connectors.spi.PublishesArticles;
import org.juzhen.connectors.spi.PublishesTogether;
import org.juzhen.connectors.spi.ReadsInbox;
import org.juzhen.connectors.spi.Recalls;
import org.juzhen.connectors.spi.ReceivesCallbacks;
import org.juzhen.connectors.spi.Replies;
import org.juzhen.kernel.WallClock;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.Platform;

/**
 * The one door to the platforms (渠道). Every call is made outside of any transaction, ends within
 * its time, and answers on the caller's context. Nothing a platform can say is an exception.
 */
@ApplicationScoped
public class Channels {
  private static final String ARTICLE = "ARTICLE";

  private final ChannelDesk desk;
  private final Connectors connectors;
  private final Translation translation;
  private final WallClock wall;
  private final Duration patience;

  Channels(
      ChannelDesk desk,
      Connectors connectors,
      Translation translation,
      WallClock wall,
      @ConfigProperty(name = "juzhen.channel.patience") Duration patience) {
    this.desk = desk;
    this.connectors = connectors;
    this.translation = translation;
    this.wall = wall;
    this.patience = patience;
  }

  /** Longest time that one call may take; leases must be longer. */
  public Duration patience() {
    return patience;
  }

  /**
   * Posts once. Asked again with the same key it is the same attempt.
   *
   * @param key32 32 hexadecimal digits, the same for every call of one delivery
   * @param since no trace of the attempt can be older, by the wall clock
   */
  public Uni<Answer> publish(UUID accountId, Parcel parcel, String key32, Instant since) {
    Key once = new Key(key32, since);
    return changing(
        accountId,
        parcel.shortText() == null ? Publishes.class : PublishesArticles.class,
        parcel.shortText() == null ? "PUBLISH" : ARTICLE,
        r -> as(r, Publishes.class).publish(r.access(), translation.content(parcel), once));
  }

  /** Posts several once, as one push in this order; only where the platform takes several. */
  public Uni<Answer> publishTogether(
      UUID accountId, List<Parcel> parcels, String key32, Instant since) {
    Key once = new Key(key32, since);
    return changing(
        accountId,
        PublishesTogether.class,
        "PUBLISH",
        r -> as(r, PublishesTogether.class).publishTogether(r.access(), contents(parcels), once));
  }

  private List<Content> contents(List<Parcel> parcels) {
    return parcels.stream().map(translation::content).toList();
  }

  /** Asks what became of a task that was accepted; changes nothing. */
  public Uni<Answer> look(UUID accountId, String ticketJson) {
    return changing(
        accountId,
        Publishes.class,
        "PUBLISH",
        r -> as(r, Publishes.class).look(r.access(), translation.ticket(ticketJson)));
  }

  /** Looks for traces of an attempt whose answer was lost; changes nothing. */
  public Uni<Sight> find(UUID accountId, Parcel parcel, Sought sought) {
    return seeing(
        accountId,
        Publishes.class,
        r ->
            as(r, Publishes.class)
                .find(
                    r.access(),
                    translation.content(parcel),
                    new Key(sought.key32(), sought.since()),
                    translation.ticket(sought.ticketJson()))
                .map(translation::sight));
  }

  /** The same for several that went together. */
  public Uni<Sight> findTogether(UUID accountId, List<Parcel> parcels, Sought sought) {
    return seeing(
        accountId,
        PublishesTogether.class,
        r ->
            as(r, PublishesTogether.class)
                .findTogether(
                    r.access(),
                    contents(parcels),
                    new Key(sought.key32(), sought.since()),
                    translation.ticket(sought.ticketJson()))
                .map(translation::sight));
  }

  /**
   * Takes a post back; what is already gone is DONE. Where the platform lets something stay that
   * nobody can take back from outside, the answer's reason says what a person has to do.
   */
  public Uni<Answer> recall(UUID accountId, String ticketJson) {
    return desk.reach(accountId)
        .chain(
            r ->
                changing(accountId, r, Recalls.class, "RECALL", x -> recall(x, ticketJson))
                    .map(a -> r.connector() instanceof Recalls c ? remains(c, a, ticketJson) : a));
  }

  private Uni<Outcome> recall(Reach reach, String ticketJson) {
    return as(reach, Recalls.class).recall(reach.access(), translation.ticket(ticketJson));
  }

  private Answer remains(Recalls connector, Answer answer, String ticketJson) {
    return answer.kind() == Answer.Kind.DONE
        ? answer.saying(connector.remains(translation.ticket(ticketJson)))
        : answer;
  }

  /** Answers a citizen once. */
  public Uni<Answer> reply(
      UUID accountId, String messageTicket, String text, String key32, Instant since) {
    Key once = new Key(key32, since);
    return changing(
        accountId,
        Replies.class,
        "REPLY",
        r -> as(r, Replies.class).reply(r.access(), translation.ticket(messageTicket), text, once));
  }

  /** Looks whether an answer whose acknowledgement was lost has arrived; changes nothing. */
  public Uni<Sight> findReply(UUID accountId, String messageTicket, String text, Sought sought) {
    return seeing(
        accountId,
        Replies.class,
        r ->
            as(r, Replies.class)
                .findReply(
                    r.access(),
                    translation.ticket(messageTicket),
                    text,
                    new Key(sought.key32(), sought.since()))
                .map(translation::sight));
  }

  /** Reads comments of one post that are new since the mark; changes nothing. */
  public Uni<Incoming> read(UUID accountId, String publishedTicket, String mark) {
    return desk.reach(accountId)
        .chain(
            r ->
                r.access() == null || !(r.connector() instanceof ReadsInbox reader)
                    ? Uni.createFrom().item(Incomings.nothing(mark, r.noAccess()))
                    : Outside.call(
                        patience,
                        () ->
                            reader
                                .read(r.access(), translation.ticket(publishedTicket), mark)
                                .map(translation::incoming),
                        what -> Incomings.nothing(mark, Answer.unclear(what, Answer.NO_TICKET))));
  }

  /** Checks and reads a platform's call; the caller stores what it says before answering. */
  public Uni<CallbackResult> receive(UUID accountId, Platform platform, CallbackCall call) {
    return desk.reach(accountId)
        .map(
            r ->
                r.platform() != platform
                        || r.access() == null
                        || !(r.connector() instanceof ReceivesCallbacks receiver)
                    ? Incomings.UNKNOWN_CALLBACK
                    : translation.result(
                        receiver.receive(r.access(), translation.request(call), wall.now())));
  }

  /** The package for posting by hand, as a ZIP. Pure, but work: not for an event loop. */
  public byte[] pack(Platform platform, Parcel parcel) {
    return connectors.packages(platform).pack(translation.content(parcel));
  }

  /** Null when the link looks like a post on this platform, else a sentence that says what does. */
  public String faultOfLink(Platform platform, String url) {
    return connectors.packages(platform).faultOfLink(url);
  }

  /** The platform's limits for an account of this kind. */
  public ContentLimits limits(Platform platform, AccountKind kind) {
    return ContentLimits.of(connectors.profile(platform, kind).limits());
  }

  /** Whether accounts of this kind may also show articles with a short post (头条文章). */
  public boolean takesArticles(Platform platform, AccountKind kind) {
    return connectors.profile(platform, kind).capabilities().contains(Capability.ARTICLE);
  }

  /** The platform's limits on such an article; only where it takes any. */
  public ContentLimits articleLimits(Platform platform) {
    return ContentLimits.of(articles(platform).articleLimits());
  }

  /** The platform's limits on the short post that goes out with it. */
  public ContentLimits shortLimits(Platform platform) {
    return ContentLimits.of(articles(platform).shortLimits());
  }

  private PublishesArticles articles(Platform platform) {
    return (PublishesArticles) connectors.of(platform);
  }

  private Uni<Answer> changing(
      UUID accountId,
      Class<? extends Connector> ability,
      String what,
      Function<Reach, Uni<Outcome>> call) {
    return desk.reach(accountId).chain(r -> changing(accountId, r, ability, what, call));
  }

  private Uni<Answer> changing(
      UUID accountId,
      Reach reach,
      Class<? extends Connector> ability,
      String what,
      Function<Reach, Uni<Outcome>> call) {
    if (reach.access() == null) {
      return Uni.createFrom().item(reach.noAccess());
    }
    if (!ability.isInstance(reach.connector())) {
      return Uni.createFrom().item(Reach.unable(what));
    }
    return Outside.call(patience, () -> call.apply(reach), Outcome.Unclear::new)
        .chain(outcome -> noted(accountId, what, outcome));
  }

  /** Only what concerns posting changes what the account is said to be able to do. */
  private Uni<Answer> noted(UUID accountId, String what, Outcome outcome) {
    Answer answer = translation.answer(outcome);
    boolean worked = answer.kind() == Answer.Kind.DONE || answer.kind() == Answer.Kind.ACCEPTED;
    boolean tells =
        what.equals("PUBLISH")
            ? worked || outcome instanceof Outcome.NoAccess
            : what.equals(ARTICLE) && isWithoutKey(outcome);
    if (!tells) {
      return Uni.createFrom().item(answer);
    }
    AccountBarrier.Kind kind =
        outcome instanceof Outcome.NoAccess no
            ? AccountBarrier.Kind.valueOf(no.barrier().name())
            : null;
    return desk.met(accountId, kind, answer).replaceWith(answer);
  }

  /** An account without the right to articles still shows short posts; without a key, nothing. */
  private static boolean isWithoutKey(Outcome outcome) {
    return outcome instanceof Outcome.NoAccess no && no.barrier() == Outcome.Barrier.CREDENTIALS;
  }

  private Uni<Sight> seeing(
      UUID accountId, Class<? extends Connector> ability, Function<Reach, Uni<Sight>> call) {
    return desk.reach(accountId)
        .chain(
            r ->
                r.access() == null || !ability.isInstance(r.connector())
                    ? Uni.createFrom().item(Sight.cannotTell(r.noAccess().reason()))
                    : Outside.call(patience, () -> call.apply(r), Sight::cannotTell));
  }

  private static <T extends Connector> T as(Reach reach, Class<T> ability) {
    return ability.cast(reach.connector());
  }
}
