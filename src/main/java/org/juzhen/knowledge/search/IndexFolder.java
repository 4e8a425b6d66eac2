package org.juzhen.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juzhen.kernel.Ids;

/**
 * One folder for each process, so that a restart never meets the lock of the process before it.
 * What dead processes left behind is cleared away.
 */
final class IndexFolder {
  private static final Pattern NAME = Pattern.compile("p([0-9]+)-[0-9a-f-]+");

  private IndexFolder() {}

  /** A new folder below {@code root}, after clearing those of dead processes. */
  static Path make(Path root) throws IOException {
    Files.createDirectories(root);
    for (Path old : children(root)) {
      Matcher name = NAME.matcher(old.getFileName().toString());
      if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
        delete(old);
      }
    }
    return Files.createDirectory(
        root.resolve("p" + ProcessHandle.current().pid() + "-" + Ids.next()));
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> children(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children.toList();
    }
  }
}
