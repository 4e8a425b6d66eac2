package org.juzhen.publishing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.channel.Parcel;
import org.juzhen.channel.Parcel.Picture;
import org.juzhen.files.CleanHtml;
import org.juzhen.files.FileDesk;
import org.juzhen.files.MediaSniffer;

/** Packs the words and pictures of one account's text for the call; outside of any transaction. */
@ApplicationScoped
class Parcels {
  private final FileDesk files;

  Parcels(FileDesk files) {
    this.files = files;
  }

  Uni<Parcel> of(Errand.Content c) {
    return Multi.createFrom()
        .iterable(c.media())
        .onItem()
        .transformToUniAndConcatenate(this::picture)
        .collect()
        .asList()
        .map(pictures -> parcel(c, pictures));
  }

  private Uni<Picture> picture(String digest) {
    return files
        .bytes(digest)
        .map(bytes -> new Picture(digest, MediaSniffer.pictureType(bytes), bytes));
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
        c.push());
  }
}
