package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.files.FileDesk;
import org.juzhen.files.FilesProblem;
import org.juzhen.files.MediaSniffer;
import org.juzhen.files.StoredFile;
import org.juzhen.intake.Pasting.Copied;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;

/**
 * Takes what somebody marked and copied on a page that the hub cannot reach (粘贴录入): the pictures
 * are kept, the markup is sanitised, and nothing is entered yet. What is wrong with one part keeps
 * no other part out.
 */
@ApplicationScoped
public class PasteDesk {
  /** Of one picture, in bytes; as much as is fetched of one. */
  static final int LARGEST = 10 * 1024 * 1024;

  private final FileDesk files;
  private final Vertx vertx;

  PasteDesk(FileDesk files, Vertx vertx) {
    this.files = files;
    this.vertx = vertx;
  }

  /**
   * Call it outside of any transaction.
   *
   * @param url where it was copied, or null
   */
  public Uni<Pasted> take(Actor by, String html, String url, List<Copied> copied) {
    mustEnter(by);
    return vertx
        .executeBlocking(() -> Pasting.read(html, url, copied), false)
        .call(pasting -> InTurn.each(pasting.pictures(), picture -> keep(by, picture)))
        .chain(pasting -> vertx.executeBlocking(pasting::settled, false));
  }

  private Uni<Void> keep(Actor by, PastedPicture picture) {
    if (picture.named() != null) {
      return seen(by, picture);
    }
    if (picture.content() == null) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .deferred(() -> store(by, picture))
        .invoke(file -> picture.kept(file.digest()))
        .onFailure(Problem.class)
        .recoverWithItem(
            no -> {
              picture.refused(PasteFault.of(no));
              return null;
            })
        .replaceWithVoid();
  }

  private Uni<StoredFile> store(Actor by, PastedPicture picture) {
    byte[] content = picture.content();
    if (content.length > LARGEST) {
      throw FilesProblem.FILE_TOO_LARGE.with("limitMb", LARGEST / 1024 / 1024);
    }
    if (MediaSniffer.pictureType(content) == null) {
      throw FilesProblem.FILE_KIND_REFUSED.problem();
    }
    String name = picture.name().replace("\u0000", "");
    return files.store(by, name.isBlank() ? "picture" : name, content);
  }

  /** A picture of the hub's own pages stays, if this person may see it. */
  private Uni<Void> seen(Actor by, PastedPicture picture) {
    return files
        .withDigest(by, picture.named())
        .map(StoredFile::isPicture)
        .onFailure(Problem.class)
        .recoverWithItem(false)
        .invoke(
            seen -> {
              if (!seen) {
                picture.refused(PasteFault.UNKNOWN);
              }
            })
        .replaceWithVoid();
  }

  private static void mustEnter(Actor by) {
    if (!by.isHub()
        && !by.has(Role.EDITOR)
        && !by.has(Role.PORTAL_EDITOR)
        && !by.has(Role.SUPERVISOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.EDITOR, Role.PORTAL_EDITOR));
    }
  }
}
