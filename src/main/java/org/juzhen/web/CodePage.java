package org.juzhen.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where anybody types the code of a printed form; nothing of the answer is kept by a browser. */
public final class CodePage {
  private static final int LONGEST = 100;

  private CodePage() {}

  /**
   * The page for what was typed: 200 with nothing typed or something found, else 404.
   *
   * @param find what the code names, or null
   * @param page shows what was typed, cut short, and what was found
   */
  public static <T> Uni<Response> of(
      String code, Function<String, Uni<T>> find, BiFunction<String, T, TemplateInstance> page) {
    String typed = code == null ? "" : code.strip();
    if (typed.isEmpty()) {
      return Uni.createFrom().item(answer(200, page.apply("", null)));
    }
    String shown = typed.substring(0, Math.min(LONGEST, typed.length()));
    return find.apply(typed)
        .map(found -> answer(found == null ? 404 : 200, page.apply(shown, found)));
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }
}
