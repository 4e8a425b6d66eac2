package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.juzhen.files.FileDesk;
import org.juzhen.files.WebPictures;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Problem;
import org.juzhen.publishing.drafting.CardSheet;
import org.juzhen.publishing.drafting.Drawings.PictureSize;

/**
 * Draws and measures the pictures that a layout asks for, on a worker and outside of its
 * transaction, and has the layout made again (绘制图片). What was drawn is kept as any other file is.
 */
@ApplicationScoped
public class DrawingDesk {
  /** Once for sizes, once for what then has to be drawn. */
  private static final int AGAIN = 3;

  private final DrawnPictures pictures;
  private final FileDesk files;
  private final Vertx vertx;
  private final HubClock clock;

  DrawingDesk(DrawnPictures pictures, FileDesk files, Vertx vertx, HubClock clock) {
    this.pictures = pictures;
    this.files = files;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** Acts, with every picture there that it needs. Must not run in a transaction. */
  <T> Uni<T> with(Actor by, Supplier<Uni<T>> act) {
    return with(by, act, AGAIN);
  }

  private <T> Uni<T> with(Actor by, Supplier<Uni<T>> act, int times) {
    return Uni.createFrom()
        .voidItem()
        .chain(act::get)
        .onFailure(lacks -> times > 0 && lacks instanceof Unprepared)
        .recoverWithUni(
            lacks -> prepare(by, (Unprepared) lacks).chain(x -> with(by, act, times - 1)));
  }

  private Uni<Void> prepare(Actor by, Unprepared lacks) {
    return each(lacks.unmeasured(), this::measure)
        .chain(x -> lacks.undrawn().isEmpty() ? Uni.createFrom().nullItem() : font())
        .chain(
            font ->
                font == null
                    ? Uni.createFrom().voidItem()
                    : each(lacks.undrawn(), sheet -> draw(by, sheet, font)));
  }

  private static <T> Uni<Void> each(Set<T> all, java.util.function.Function<T, Uni<Void>> what) {
    return InTurn.each(List.copyOf(all), what::apply);
  }

  private Uni<Font> font() {
    return vertx.executeBlocking(() -> Lettering.ofThisServer().font(), false);
  }

  private Uni<Void> draw(Actor by, CardSheet sheet, Font font) {
    String name = sheet.kind().name().toLowerCase(Locale.ROOT) + ".png";
    return vertx
        .executeBlocking(() -> new CardPainter(font).png(sheet), false)
        .chain(png -> files.store(by, name, png))
        .chain(file -> entered(sheet, file.digest()));
  }

  @WithTransaction
  Uni<Void> entered(CardSheet sheet, String digest) {
    return pictures.draw(sheet, digest, clock.now()).replaceWithVoid();
  }

  private Uni<Void> measure(String digest) {
    return files
        .bytes(digest)
        .chain(bytes -> vertx.executeBlocking(() -> size(bytes), false))
        .onFailure(Problem.class)
        .recoverWithItem(new PictureSize(0, 0))
        .chain(size -> entered(digest, size));
  }

  @WithTransaction
  Uni<Void> entered(String digest, PictureSize size) {
    return pictures.measure(digest, size).replaceWithVoid();
  }

  /** What has to be sent in another format is read whole: then it can be written anew. */
  private static PictureSize size(byte[] bytes) {
    return WebPictures.is(bytes)
        ? WebPictures.read(bytes)
            .map(p -> new PictureSize(p.getWidth(), p.getHeight()))
            .orElse(new PictureSize(0, 0))
        : sizeByHead(bytes);
  }

  /** From the head of the file alone. */
  private static PictureSize sizeByHead(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new PictureSize(0, 0);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new PictureSize(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      return new PictureSize(0, 0);
    }
  }
}
