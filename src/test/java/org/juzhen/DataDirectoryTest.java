package org.juzhen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  /** Another process: says whether it gets the lock. */
  static final class Rival {
    public static void main(String... args) throws IOException {
      try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
        System.out.print(channel.tryLock() == null ? "refused" : "taken");
      }
    }
  }

  @TempDir Path root;

  @Test
  void a_directory_in_use_is_refused_to_other_processes_even_after_a_collection() throws Exception {
    DataDirectory first = DataDirectory.at(root);
    collectGarbage();
    assertThat(rival()).isEqualTo("refused");

    DataDirectory again = DataDirectory.at(root);
    collectGarbage();
    assertThat(rival()).as("asked for twice").isEqualTo("refused");

    first.close();
    again.close();
    assertThat(rival()).as("given back").isEqualTo("taken");
  }

  /** Until what nobody refers to has gone, and its cleaner with it. */
  private static void collectGarbage() throws InterruptedException {
    for (int round = 0; round < 3; round++) {
      ReferenceQueue<Object> gone = new ReferenceQueue<>();
      WeakReference<Object> nobodys = new WeakReference<>(new Object(), gone);
      do {
        System.gc();
      } while (gone.remove(200) != nobodys);
    }
  }

  private String rival() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Rival.class.getName(),
                root.resolve("lock").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }
}
