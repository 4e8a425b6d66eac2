package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.juzhen.channel.Answer;
import org.juzhen.channel.Channels;
import org.juzhen.channel.Parcel;
import org.juzhen.channel.Sight;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Problem;

/**
 * The one call for several deliveries of an account (合并群发). Uploading their pictures takes a while,
 * so their clearances are asked for once more before it: who fell is stopped, and the others are
 * claimed anew without it.
 */
@ApplicationScoped
class TogetherCall {
  private static final Logger LOG = Logger.getLogger(TogetherCall.class);

  private final ClaimDesk claims;
  private final Recording records;
  private final Parcels parcels;
  private final Channels channels;

  TogetherCall(ClaimDesk claims, Recording records, Parcels parcels, Channels channels) {
    this.claims = claims;
    this.records = records;
    this.parcels = parcels;
    this.channels = channels;
  }

  Uni<Void> publish(Errand e) {
    return packed(e)
        .chain(
            packed ->
                claims
                    .fallen(e)
                    .map(fallen -> stopped(e, packed, fallen))
                    .chain(
                        stopped ->
                            stopped.isEmpty()
                                ? send(e, packed)
                                : records.answered(e, without(e, stopped))));
  }

  private Uni<Void> send(Errand e, List<Optional<Parcel>> packed) {
    return channels
        .publishTogether(
            e.accountId(), packed.stream().map(Optional::orElseThrow).toList(), e.key(), e.since())
        .chain(a -> records.answered(e, a));
  }

  Uni<Void> find(Errand e) {
    return packed(e)
        .chain(
            packed ->
                packed.stream().allMatch(Optional::isPresent)
                    ? channels.findTogether(
                        e.accountId(),
                        packed.stream().map(Optional::orElseThrow).toList(),
                        e.sought())
                    : Uni.createFrom().item(Sight.cannotTell(GateWords.of("PICTURE_LOST"))))
        .chain(s -> records.seen(e, s));
  }

  /** Who may not go, with the answer that it gets instead of the platform's. */
  private static Map<UUID, Answer> stopped(
      Errand e, List<Optional<Parcel>> packed, Set<UUID> fallen) {
    Map<UUID, Answer> stopped = new HashMap<>();
    List<Errand> all = e.inPlace();
    for (int i = 0; i < all.size(); i++) {
      UUID id = all.get(i).deliveryId();
      if (fallen.contains(id)) {
        stopped.put(id, refused("NOT_CLEARED"));
      } else if (packed.get(i).isEmpty()) {
        stopped.put(id, refused("CONTENT_CHANGED"));
      }
    }
    return stopped;
  }

  private static Map<UUID, Answer> without(Errand e, Map<UUID, Answer> stopped) {
    Map<UUID, Answer> answers = new HashMap<>(stopped);
    Answer again = Answer.again("ANOTHER_FELL_OUT", GateWords.of("ANOTHER_FELL_OUT"));
    e.all().forEach(one -> answers.putIfAbsent(one.deliveryId(), again));
    return answers;
  }

  private static Answer refused(String code) {
    return Answer.refused(code, GateWords.of(code), Answer.FixBy.AUTHOR);
  }

  private Uni<List<Optional<Parcel>>> packed(Errand e) {
    return InTurn.of(e.inPlace(), this::parcel);
  }

  /** Empty where a picture on disk is not the one that was cleared, or no text is left. */
  private Uni<Optional<Parcel>> parcel(Errand e) {
    return e.content() == null
        ? Uni.createFrom().item(Optional.empty())
        : parcels
            .of(e.content())
            .map(Optional::of)
            .onFailure(Problem.class)
            .invoke(no -> LOG.errorf("Delivery %s: %s", e.deliveryId(), no.getMessage()))
            .onFailure(Problem.class)
            .recoverWithItem(Optional::empty);
  }
}
