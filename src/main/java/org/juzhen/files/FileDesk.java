package org.juzhen.files;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** Takes files in and hands them out. Reading and writing happen on a worker. */
@ApplicationScoped
public class FileDesk {
  /** The largest file that is kept, in bytes. */
  public static final int LARGEST = 20 * 1024 * 1024;

  private final StoredFiles files;
  private final FileStore store;
  private final AuditDesk audit;
  private final HubClock clock;
  private final Vertx vertx;
  private final FileDoor door;
  private final VirusScan scan;

  FileDesk(
      StoredFiles files,
      FileStore store,
      AuditDesk audit,
      HubClock clock,
      Vertx vertx,
      FileDoor door,
      VirusScan scan) {
    this.files = files;
    this.door = door;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.vertx = vertx;
    this.scan = scan;
  }

  /** Keeps a file. Call it outside of any transaction: the content is on disk before its row. */
  public Uni<StoredFile> store(Actor by, String name, byte[] content) {
    String kind = kind(name, content);
    return vertx
        .executeBlocking(() -> keep(name, content, kind), false)
        .chain(written -> enter(by, name, written));
  }

  /** What a scanner finds something in is not written at all. */
  private StoredFile.Content keep(String name, byte[] content, String kind) {
    VirusScan.Finding finding = scan.look(content);
    if (finding.result() == VirusScan.Result.INFECTED) {
      throw FilesProblem.FILE_INFECTED.with("name", shortened(name)).with("virus", finding.name());
    }
    return new StoredFile.Content(store.write(content), content.length, kind, finding.result());
  }

  @WithTransaction
  Uni<StoredFile> enter(Actor by, String name, StoredFile.Content content) {
    return files
        .persist(new StoredFile(shortened(name), content, by, clock.now()))
        .call(
            f ->
                audit.record(
                    by,
                    "STORE_FILE",
                    new Subject("file", f.id(), by.unitId()),
                    Map.of(
                        "digest", f.digest(),
                        "size", f.size(),
                        "mediaType", f.mediaType(),
                        "scan", f.scan())));
  }

  /**
   * What is known of a file, or NOT_FOUND. Ask before anything is changed that names the file, or
   * the change itself would show it.
   */
  @WithTransaction
  public Uni<StoredFile> required(Actor by, UUID id) {
    return files.required(id).chain(f -> seen(by, List.of(f), id));
  }

  /** What is known of the content with this digest, or NOT_FOUND. */
  @WithTransaction
  public Uni<StoredFile> withDigest(Actor by, String digest) {
    return files.withDigest(digest).chain(rows -> seen(by, rows, digest));
  }

  private Uni<StoredFile> seen(Actor by, List<StoredFile> rows, Object named) {
    return door.firstSeen(by, rows.iterator())
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("file", named));
  }

  /** The content with this digest, or NOT_FOUND. Call it outside of any transaction. */
  public Uni<byte[]> bytes(String digest) {
    return vertx.executeBlocking(() -> store.read(digest), false);
  }

  private static String kind(String name, byte[] content) {
    if (content.length == 0) {
      throw FilesProblem.FILE_EMPTY.problem();
    }
    if (content.length > LARGEST) {
      throw FilesProblem.FILE_TOO_LARGE.with("limitMb", LARGEST / 1024 / 1024);
    }
    if (name == null || name.isBlank() || name.indexOf('\u0000') >= 0) {
      throw KernelProblem.field("name", "REQUIRED");
    }
    String kind = MediaSniffer.mediaType(content);
    if (kind == null) {
      throw FilesProblem.FILE_KIND_REFUSED.with("name", shortened(name));
    }
    return kind;
  }

  /** Without the sender's folders; the end, with its extension, is what people recognise. */
  private static String shortened(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String kept = last.isBlank() ? "file" : last.strip();
    return kept.length() <= 200 ? kept : kept.substring(kept.length() - 200);
  }
}
