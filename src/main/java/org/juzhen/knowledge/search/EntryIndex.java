package org.juzhen.knowledge.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** This process's index of the library; PostgreSQL is the truth, this can always be rebuilt. */
@ApplicationScoped
public class EntryIndex {
  private static final Logger LOG = Logger.getLogger(EntryIndex.class);

  private final Path root;
  private final Vertx vertx;
  private Path folder;
  private volatile PhraseIndex index;

  EntryIndex(@ConfigProperty(name = "juzhen.data-dir") String dataDir, Vertx vertx) {
    this.root = Path.of(dataDir, "index");
    this.vertx = vertx;
  }

  /** An entry as the index wants it: no phrases when it must not be found. */
  record Change(UUID entry, List<String> phrases) {}

  /** Before the tail fills it. */
  void open(@Observes @Priority(400) StartupEvent event) {
    try {
      folder = IndexFolder.make(root);
      index = new PhraseIndex(FSDirectory.open(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index below " + root, e);
    }
  }

  /** Frees the folder: a writer left open would hold its lock against a live reload. */
  void close(@Observes ShutdownEvent event) {
    try {
      index.close();
      IndexFolder.delete(folder);
    } catch (IOException e) {
      LOG.warnf("Could not clear away the index %s: %s", folder, e.getMessage());
    } finally {
      index = null;
    }
  }

  boolean isOpen() {
    return index != null;
  }

  /** Takes in what changed, and shows it to searches. */
  Uni<Void> apply(List<Change> changes, Map<String, Set<String>> synonyms) {
    return onWorker(
        () -> {
          for (Change change : changes) {
            index.put(change.entry(), change.phrases());
          }
          index.know(synonyms);
          index.refresh();
          return null;
        });
  }

  /** The entries most like the text, best first; at most {@code most}. */
  public Uni<List<Hit>> search(String text, int most) {
    return onWorker(() -> index.search(text, most));
  }

  /** How alike a text and the likest of these questions are, as for hits. */
  public Uni<Double> likeness(String text, List<String> questions) {
    return onWorker(() -> index.likeness(text, questions));
  }

  private <T> Uni<T> onWorker(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }
}
