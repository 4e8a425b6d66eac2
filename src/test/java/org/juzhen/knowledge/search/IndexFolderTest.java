package org.juzhen.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
  @TempDir Path root;

  @Test
  void what_a_dead_process_left_behind_is_cleared_away_and_nothing_else() throws IOException {
    Path dead = Files.createDirectories(root.resolve("p" + Long.MAX_VALUE + "-00ff"));
    Files.writeString(dead.resolve("segments_1"), "x");
    Path living = IndexFolder.make(root);
    Path foreign = Files.createDirectories(root.resolve("notes"));

    Path mine = IndexFolder.make(root);

    assertThat(dead).doesNotExist();
    assertThat(living).isDirectory();
    assertThat(foreign).isDirectory();
    assertThat(mine).isDirectory().isNotEqualTo(living);
  }
}
