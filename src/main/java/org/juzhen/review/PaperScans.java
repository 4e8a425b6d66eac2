package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Problem;

/** The scan of a signed form is read by whoever sees the review. */
@ApplicationScoped
class PaperScans implements Shown {
  private final PaperSignatures papers;
  private final ReviewCases cases;
  private final ReviewFiles files;

  PaperScans(PaperSignatures papers, ReviewCases cases, ReviewFiles files) {
    this.papers = papers;
    this.cases = cases;
    this.files = files;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return papers.naming(file.id()).chain(naming -> seesOne(by, naming.iterator()));
  }

  private Uni<Boolean> seesOne(Actor by, Iterator<UUID> naming) {
    return naming.hasNext()
        ? cases
            .required(naming.next())
            .chain(files::of)
            .chain(f -> sees(by, f) ? Uni.createFrom().item(true) : seesOne(by, naming))
        : Uni.createFrom().item(false);
  }

  private static boolean sees(Actor by, ReviewFile file) {
    try {
      ReviewRules.mustSee(by, file);
      return true;
    } catch (Problem no) {
      return false;
    }
  }
}
