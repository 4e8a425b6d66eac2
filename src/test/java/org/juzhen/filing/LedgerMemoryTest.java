package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A province's 100,000 lines fit into a Java of 512 MB. */
@Tag("load")
class LedgerMemoryTest {
  @Test
  void a_hundred_thousand_lines_are_read_and_judged_in_512_megabytes() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerMemory.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(said);

    assertThat(java.waitFor()).as(said).isZero();
    assertThat(said).contains("lines 100000 keys 100000");
  }
}
