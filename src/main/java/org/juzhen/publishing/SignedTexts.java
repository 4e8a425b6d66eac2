package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.drafting.PlatformForm;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.review.AddedLines;
import org.juzhen.review.screening.PersonalData;

/**
 * The text of a post as it was signed (放行全文), for who takes it over word by word: never what was
 * written since, and nothing where those who signed saw only a part.
 */
@ApplicationScoped
public class SignedTexts {
  /**
   * What each account shows now under a clearance that holds, whichever submission brought it, and
   * also while another is under way: one that adds an account asks for that account alone. An
   * account's own words come last.
   */
  static final String SIGNED =
      "select p.account_id, p.title, p.body_html, p.summary, p.source_url, c.title as called,"
          + " c.source_name, c.grade, c.article_id from post t join review_case c on c.subject_id ="
          + " t.id and c.subject_kind = 'POST' join clearance k on k.case_id = c.id join"
          + " review_piece p on p.case_id = k.case_id and p.account_id = k.account_id and p.digest"
          + " = k.digest join post_variant v on v.post_id = t.id and v.account_id = p.account_id"
          + " and v.digest = k.digest where t.id = ?1 and"
          + " clearance_is_good(k.id, ?2) order by v.own_title is not null or v.own_body is not"
          + " null, c.submission desc, p.position";

  private final Accounts accounts;
  private final PlatformForms forms;
  private final HubClock clock;

  SignedTexts(Accounts accounts, PlatformForms forms, HubClock clock) {
    this.accounts = accounts;
    this.forms = forms;
    this.clock = clock;
  }

  /** The words, with what they were classed as. */
  public record Text(
      String title,
      String bodyHtml,
      String summary,
      String sourceUrl,
      String grade,
      UUID articleId) {}

  /**
   * What there is.
   *
   * @param cleared a clearance holds for what is shown now
   * @param whole the whole text as it was signed; null where every account shows a part of it
   */
  public record Found(boolean cleared, Text whole) {}

  /** Joins its caller's transaction. */
  public Uni<Found> of(UUID post) {
    return Sql.of(SIGNED)
        .with(post)
        .with(clock.now())
        .list(Tuple.class)
        .chain(pieces -> shapes(pieces).map(form -> found(pieces, form)));
  }

  private Uni<Function<UUID, PlatformForm>> shapes(List<Tuple> pieces) {
    Set<UUID> ids =
        pieces.stream().map(p -> p.get("account_id", UUID.class)).collect(Collectors.toSet());
    return accounts
        .these(ids)
        .map(all -> all.stream().collect(Collectors.toMap(Account::id, a -> a)))
        .chain(byId -> forms.today().map(today -> on(byId, today)));
  }

  /** As accounts show things by default; what was chosen for a single post is not looked for. */
  private static Function<UUID, PlatformForm> on(
      Map<UUID, Account> byId, PlatformForms.Today today) {
    return id -> today.of(byId.get(id), null);
  }

  private static Found found(List<Tuple> pieces, Function<UUID, PlatformForm> form) {
    return new Found(
        !pieces.isEmpty(),
        pieces.stream()
            .filter(p -> isWhole(p, form.apply(p.get("account_id", UUID.class))))
            .findFirst()
            .map(SignedTexts::text)
            .orElse(null));
  }

  /** An article from which nothing was left out, under the title of the whole. */
  private static boolean isWhole(Tuple p, PlatformForm form) {
    String title = PersonalData.masked(p.get("title", String.class));
    return form.shape() == PlatformForm.Shape.ARTICLE
        && title.equals(p.get("called", String.class))
        && !body(p).contains(line(AddedLines.cut()));
  }

  private static Text text(Tuple p) {
    return new Text(
        p.get("title", String.class),
        body(p),
        p.get("summary", String.class),
        p.get("source_url", String.class),
        p.get("grade", String.class),
        p.get("article_id", UUID.class));
  }

  /** Without the line that names the source: whoever shows it gets its own. */
  private static String body(Tuple p) {
    String html = p.get("body_html", String.class);
    String source = p.get("source_name", String.class);
    String line = source == null || source.isBlank() ? "" : line(AddedLines.source(source));
    return html.endsWith(line) ? html.substring(0, html.length() - line.length()) : html;
  }

  private static String line(String words) {
    return "<p>" + Entities.escape(words) + "</p>";
  }
}
