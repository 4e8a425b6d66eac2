package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.juzhen.channel.Parcel;
import org.juzhen.channel.Parcel.Picture;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.OwnAddress;

/** Packs the words and pictures of one account's text for the call; outside of any transaction. */
@ApplicationScoped
class Parcels {
  private final SentPictures sent;
  private final OwnAddress own;

  Parcels(SentPictures sent, OwnAddress own) {
    this.sent = sent;
    this.own = own;
  }

  Uni<Parcel> of(Errand.Content c) {
    return InTurn.of(c.media(), this::picture).map(pictures -> parcel(c, pictures));
  }

  private Uni<Picture> picture(String digest) {
    return sent.of(digest).map(s -> new Picture(digest, s.mediaType(), s.bytes(), address(digest)));
  }

  /** Where everybody gets this picture and no other; null where the hub is not known outside. */
  private URI address(String digest) {
    return own.told().map(hub -> URI.create(hub + OpenPictures.PATH + "/" + digest)).orElse(null);
  }

  private static Parcel parcel(Errand.Content c, List<Picture> pictures) {
    Picture cover =
        pictures.stream().filter(p -> p.digest().equals(c.coverDigest())).findFirst().orElse(null);
    List<Picture> inText =
        pictures.stream().filter(p -> c.bodyHtml().contains("file:" + p.digest())).toList();
    return new Parcel(
        c.title(),
        c.bodyHtml(),
        CleanHtml.text(c.bodyHtml()),
        c.summary(),
        c.author(),
        c.sourceUrl(),
        cover,
        inText,
        c.push(),
        c.shortText());
  }
}
