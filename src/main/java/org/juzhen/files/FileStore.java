package org.juzhen.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;

/**
 * Content on disk, by digest: {@code files/ab/cd/abcd…}. Everything here blocks; the desk calls it
 * on a worker. Nodes that share a database have to share this directory too.
 */
@ApplicationScoped
class FileStore {
  private final Path root;

  FileStore(@ConfigProperty(name = "juzhen.data-dir") String dataDirectory) {
    root = Path.of(dataDirectory, "files").toAbsolutePath().normalize();
  }

  /** Writes the content unless it is there already, whole; it is on disk when this returns. */
  String write(byte[] content) {
    String digest = Digests.hex(content);
    Path file = path(digest);
    try {
      if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(digest + "." + Ids.next() + ".part");
        force(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest;
  }

  private static void force(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** The content; what was exchanged on disk is not handed out as what somebody has seen. */
  byte[] read(String digest) {
    try {
      byte[] content = Files.readAllBytes(path(digest));
      if (!Digests.hex(content).equals(digest)) {
        throw FilesProblem.FILE_CHANGED.with("file", digest);
      }
      return content;
    } catch (NoSuchFileException e) {
      throw KernelProblem.NOT_FOUND.with("file", digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw KernelProblem.NOT_FOUND.with("file", digest);
    }
    return root.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
  }
}
