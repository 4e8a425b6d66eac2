package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.CurrentActor;

/** Pasting for machines: the markup as a file {@code html}, what was copied as {@code pictures}. */
@Path("/api/v1/articles/paste")
class PasteApi {
  private final PasteWords words;
  private final CurrentActor current;

  PasteApi(PasteWords words, CurrentActor current) {
    this.words = words;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<Pasted> take(
      @RestForm("html") FileUpload html,
      @RestForm String url,
      @RestForm("pictures") List<FileUpload> pictures) {
    return words.take(current.get(), html, url, pictures);
  }
}
