package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.UploadedFile;
import org.juzhen.intake.Pasted.Missing;
import org.juzhen.intake.Pasting.Copied;
import org.juzhen.kernel.Actor;
import org.juzhen.web.Sentences;

/** Reads a paste as a browser or a machine sends it, and answers in the reader's language. */
@ApplicationScoped
class PasteWords {
  private final PasteDesk desk;
  private final Vertx vertx;
  private final Sentences says;

  PasteWords(PasteDesk desk, Vertx vertx, Sentences says) {
    this.desk = desk;
    this.vertx = vertx;
    this.says = says;
  }

  private record Sent(String html, List<Copied> files) {}

  Uni<Pasted> take(Actor by, FileUpload html, String url, List<FileUpload> pictures) {
    PasteMessages words = says.of(PasteMessages.class);
    return vertx
        .executeBlocking(() -> read(html, pictures == null ? List.of() : pictures), false)
        .chain(sent -> desk.take(by, sent.html(), EntryForm.blankToNull(url), sent.files()))
        .map(pasted -> inWords(pasted, words));
  }

  private static Sent read(FileUpload html, List<FileUpload> pictures) throws IOException {
    List<Copied> files = new ArrayList<>();
    for (FileUpload picture : pictures) {
      if (UploadedFile.isThere(picture)) {
        files.add(new Copied(picture.fileName(), Files.readAllBytes(picture.uploadedFile())));
      }
    }
    String markup =
        html == null
            ? ""
            : new String(Files.readAllBytes(html.uploadedFile()), StandardCharsets.UTF_8);
    return new Sent(markup, files);
  }

  private static Pasted inWords(Pasted p, PasteMessages words) {
    List<Missing> missing = p.missing().stream().map(m -> m.saying(sentence(m, words))).toList();
    boolean nothing = p.html().isBlank();
    return p.saying(
        nothing ? words.nothing() : words.said(p.words(), p.tables(), p.pictures()), missing);
  }

  private static String sentence(Missing m, PasteMessages words) {
    int shown = m.fault() == PasteFault.SCRIPTS ? 0 : m.count();
    return words.missing(words.fault(m.fault()), shown, m.names());
  }
}
