package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.juzhen.files.FileDesk;
import org.juzhen.files.MediaSniffer;
import org.juzhen.files.StoredFile;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Sql;

/**
 * Fetches the pictures of texts that came in (图片留存): a portal may move them, a platform wants the
 * file. The text waits for nothing; a picture that cannot be had stays an address, is counted and
 * tried again. Beyond the most of one text none is fetched, and that is counted too. Texts go side
 * by side, new ones before those that are tried again, and a server that is silent twice is left
 * alone for the rest of its text: one that is dead holds up no other.
 */
@ApplicationScoped
public class PictureDesk implements DueWork {
  static final String NAME = "article-pictures";
  private static final Logger LOG = Logger.getLogger(PictureDesk.class);
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final int MOST = 40;

  /** So many texts side by side. */
  private static final int AT_ONCE = 3;

  /** Soon at first: a post waits for its pictures, and twelve hours are short. */
  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  private static final int LARGEST = 10 * 1024 * 1024;

  private final Outside outside;
  private final FileDesk files;
  private final HubClock clock;
  private final Lane lane;

  PictureDesk(Outside outside, FileDesk files, HubClock clock, Lane lane) {
    this.lane = lane;
    this.outside = outside;
    this.files = files;
    this.clock = clock;
  }

  /**
   * A picture in a text.
   *
   * @param file null when it could not be had
   * @param again it may be had later
   */
  private record Picture(String src, StoredFile file, boolean again) {}

  /**
   * What a text shows.
   *
   * @param wanted addresses to be fetched now
   * @param over how many more there are, beyond the most
   */
  private record Wanted(List<String> wanted, int over) {
    static Wanted of(String html) {
      List<String> shown =
          Jsoup.parseBodyFragment(html).select("img[src]").stream()
              .map(i -> i.attr("src"))
              .distinct()
              .toList();
      List<String> outside =
          shown.stream().filter(src -> CanonicalUrl.parsed(src) != null).toList();
      int room = Math.max(0, MOST - (shown.size() - outside.size()));
      return new Wanted(outside.stream().limit(room).toList(), Math.max(0, outside.size() - room));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of(
            "select min(pictures_due_at) from article_version where pictures_due_at is"
                + " not null")
        .one(Instant.class);
  }

  /** Fetches the pictures of some texts side by side; 0 when none waits. */
  @Override
  public Uni<Integer> drive() {
    return Multi.createFrom()
        .range(0, AT_ONCE)
        .onItem()
        .transformToUni(i -> lane.run(this::one))
        .merge(AT_ONCE)
        .collect()
        .with(Collectors.summingInt(n -> n));
  }

  private Uni<Integer> one() {
    return lease().chain(v -> v == null ? Uni.createFrom().item(0) : fetch(v).replaceWith(1));
  }

  @WithTransaction
  Uni<ArticleVersion> lease() {
    Instant now = clock.now();
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "update article_version set pictures_due_at = ?2, pictures_tries ="
                            + " pictures_tries + 1 where id = (select id from article_version where"
                            + " pictures_due_at <= ?1 order by pictures_tries, pictures_due_at"
                            + " limit 1 for update"
                            + " skip locked) returning id",
                        UUID.class)
                    .setParameter(1, now)
                    .setParameter(2, now.plus(LEASE))
                    .getSingleResultOrNull()
                    .chain(
                        id ->
                            id == null
                                ? Uni.createFrom().nullItem()
                                : s.find(ArticleVersion.class, id)));
  }

  private Uni<Void> fetch(ArticleVersion version) {
    Wanted wanted = Wanted.of(version.bodyHtml);
    SilentHosts silent = new SilentHosts();
    return InTurn.of(wanted.wanted(), src -> picture(src, silent))
        .chain(pictures -> keep(version.id, pictures, wanted.over()));
  }

  private Uni<Picture> picture(String src, SilentHosts silent) {
    URI uri = CanonicalUrl.parsed(src);
    return silent.isGivenUp(uri)
        ? Uni.createFrom().item(new Picture(src, null, true))
        : fetched(src, uri, silent);
  }

  private Uni<Picture> fetched(String src, URI uri, SilentHosts silent) {
    return outside
        .get(uri, Validators.NONE, LARGEST)
        .chain(answer -> store(uri, answer.body()))
        .map(file -> new Picture(src, file, file == null))
        .onFailure(e -> e instanceof PollFailure || e instanceof Problem)
        .recoverWithItem(
            e -> {
              silent.failed(uri, e);
              LOG.infof("A picture could not be kept: %s", e.getMessage());
              return new Picture(src, null, AttachmentFault.of(e).isPassing());
            });
  }

  private Uni<StoredFile> store(URI uri, byte[] content) {
    if (MediaSniffer.pictureType(content) == null) {
      return Uni.createFrom().nullItem();
    }
    String path = uri.getPath() == null || uri.getPath().endsWith("/") ? "picture" : uri.getPath();
    return files.store(Actor.hub(NAME), path, content);
  }

  /** Writes the kept pictures into the text; its digests stay those of what came in. */
  @WithTransaction
  Uni<Void> keep(UUID id, List<Picture> pictures, int over) {
    return Panache.getSession()
        .chain(
            s ->
                s.find(ArticleVersion.class, id)
                    .invoke(v -> rewrite(v, pictures, over))
                    .chain(v -> s.flush())
                    .chain(
                        x ->
                            s.createNativeQuery(
                                    "insert into article_picture (version_id, digest, file_id)"
                                        + " select ?1, d, cast(f as uuid) from unnest(cast(?2 as"
                                        + " text[]), cast(?3 as text[])) t(d, f) on conflict do"
                                        + " nothing")
                                .setParameter(1, id)
                                .setParameter(2, kept(pictures, StoredFile::digest))
                                .setParameter(3, kept(pictures, f -> f.id().toString()))
                                .executeUpdate()))
        .replaceWithVoid();
  }

  private static String[] kept(List<Picture> pictures, Function<StoredFile, String> part) {
    return pictures.stream()
        .filter(p -> p.file() != null)
        .map(p -> part.apply(p.file()))
        .toArray(String[]::new);
  }

  private void rewrite(ArticleVersion version, List<Picture> pictures, int over) {
    Document body = Jsoup.parseBodyFragment(version.bodyHtml);
    body.outputSettings().prettyPrint(false);
    List<Element> shown = new ArrayList<>(body.select("img[src]"));
    for (Picture picture : pictures) {
      if (picture.file() != null) {
        shown.stream()
            .filter(i -> i.attr("src").equals(picture.src()))
            .forEach(i -> i.attr("src", "file:" + picture.file().digest()));
      }
    }
    version.bodyHtml = body.body().html();
    version.picturesMissing = over + (int) pictures.stream().filter(p -> p.file() == null).count();
    version.picturesOver = over;
    boolean again = pictures.stream().anyMatch(Picture::again);
    version.picturesDueAt = again ? next(version.picturesTries) : null;
  }

  private Instant next(int tries) {
    return tries > AGAIN.size() ? null : clock.now().plus(AGAIN.get(tries - 1));
  }
}
