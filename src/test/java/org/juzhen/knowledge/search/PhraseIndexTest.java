package org.juzhen.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {
  private static final String STORED = "12路末班车几点？";
  private static final String ASKED = "12路末班车到高铁站是几点？电话17000000123";

  @Test
  void a_library_of_two_entries_on_one_question_suggests_both() throws IOException {
    try (PhraseIndex index = new PhraseIndex(new ByteBuffersDirectory())) {
      index.put(UUID.randomUUID(), List.of(STORED));
      index.put(UUID.randomUUID(), List.of(STORED));
      index.refresh();

      assertThat(index.search(ASKED, 5))
          .hasSize(2)
          .allMatch(hit -> Confidence.of(hit.likeness()) != Confidence.HARDLY_LIKE);
    }
  }
}
