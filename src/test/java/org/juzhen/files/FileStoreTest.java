package org.juzhen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.kernel.Problem;

class FileStoreTest {
  private static final byte[] SEEN = "审核人看到的".getBytes(StandardCharsets.UTF_8);

  @TempDir Path dir;

  private FileStore store;
  private String digest;

  @BeforeEach
  void somethingIsKept() {
    store = new FileStore(dir.toString());
    digest = store.write(SEEN);
  }

  private void exchange() throws IOException {
    Path folder = dir.resolve("files").resolve(digest.substring(0, 2));
    Files.write(folder.resolve(digest.substring(2, 4)).resolve(digest), new byte[] {1, 2, 3});
  }

  @Test
  void what_was_exchanged_on_disk_is_not_handed_out() throws IOException {
    exchange();

    assertThatThrownBy(() -> store.read(digest))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(FilesProblem.FILE_CHANGED));
  }

  @Test
  void handing_the_same_in_again_mends_it() throws IOException {
    exchange();

    store.write(SEEN);

    assertThat(store.read(digest)).isEqualTo(SEEN);
  }
}
