package org.juzhen.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.KernelProblem;

/** The fields of the form by which an article is entered by hand. */
public class EntryForm {
  @RestForm public String title;
  @RestForm public String source;
  @RestForm public String url;
  @RestForm public String publishedAt;
  @RestForm public String importance;
  @RestForm public String bodyHtml;
  @RestForm public String portalId;
  @RestForm public String documentNo;
  @RestForm public String topics;
  @RestForm public String industries;
  @RestForm public String regions;

  /** Those that came with the form before. */
  @RestForm public List<String> files;

  @RestForm public List<FileUpload> attachments;

  /**
   * @param kept the files that go with it
   */
  NewArticle wanted(List<UUID> kept) {
    LabelPages.Typed labels = new LabelPages.Typed(topics, industries, regions);
    NewLabels words = labels.wanted();
    return new NewArticle(
        id("portalId", portalId),
        null,
        blankToNull(url),
        title,
        bodyHtml,
        source,
        null,
        blankToNull(publishedAt),
        blankToNull(importance) == null ? null : Importance.named(importance),
        blankToNull(documentNo),
        words.topics(),
        words.industries(),
        words.regions(),
        kept);
  }

  /** The files of the store that the form names; what is no id names none. */
  List<UUID> named() {
    return files == null ? List.of() : files.stream().flatMap(EntryForm::known).toList();
  }

  private static Stream<UUID> known(String text) {
    try {
      return Stream.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static UUID id(String field, String text) {
    if (blankToNull(text) == null) {
      return null;
    }
    return known(text).findFirst().orElseThrow(() -> KernelProblem.field(field, "WRONG_FORMAT"));
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
