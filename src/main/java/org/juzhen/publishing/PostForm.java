package org.juzhen.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/** The form of a post, as it was typed. */
public class PostForm {
  @RestForm public String title;
  @RestForm public String bodyHtml;
  @RestForm public String summary;
  @RestForm public String sourceUrl;
  @RestForm public String grade;
  @RestForm public List<UUID> concernedUnitIds;
  @RestForm public UUID planFileId;
  @RestForm public FileUpload plan;
  @RestForm public UUID articleId;
  @RestForm public List<UUID> accountIds;
  @RestForm public String version;
  @RestForm public FileUpload cover;
  @RestForm public UUID coverFileId;
  @RestForm public UUID coverNow;

  /** An account and a form, parted by a colon; of accounts that have a choice. */
  @RestForm public List<String> forms;

  /** Prefilled from the article, where there is one. */
  static PostForm of(UUID articleId, List<UUID> accountIds, Original original) {
    PostForm form = new PostForm();
    form.articleId = articleId;
    form.accountIds = accountIds;
    form.grade = articleId == null ? null : "REPOST";
    if (original != null) {
      form.title = original.title();
      form.bodyHtml = typed(original.bodyHtml());
      form.summary = original.summary();
      form.sourceUrl = original.sourceUrl();
    }
    return form;
  }

  static PostForm of(PostView post) {
    PostForm form = new PostForm();
    form.title = post.title();
    form.bodyHtml = typed(post.bodyHtml());
    form.summary = post.summary();
    form.sourceUrl = post.sourceUrl();
    form.grade = post.grade();
    form.concernedUnitIds = post.concernedUnitIds();
    form.planFileId = post.planFileId();
    form.articleId = post.articleId();
    form.accountIds = post.variants().stream().map(PostView.Variant::accountId).toList();
    form.version = Integer.toString(post.version());
    form.coverNow = post.coverFileId();
    form.forms = post.variants().stream().map(PostForm::form).toList();
    return form;
  }

  private static String form(PostView.Variant v) {
    return v.accountId() + ":" + (v.shortText() == null ? Shape.SHORT : Shape.ARTICLE);
  }

  /** The form that is chosen for an account, or the one given where none is. */
  public String formOf(UUID account, Shape otherwise) {
    String prefix = account + ":";
    return (forms == null ? List.<String>of() : forms)
        .stream()
            .filter(f -> f.startsWith(prefix))
            .map(f -> f.substring(prefix.length()))
            .findFirst()
            .orElse(otherwise.name());
  }

  public boolean has(UUID account) {
    return accountIds != null && accountIds.contains(account);
  }

  public boolean concerns(UUID unit) {
    return concernedUnitIds != null && concernedUnitIds.contains(unit);
  }

  WantedPost wanted() {
    return new WantedPost(
        text(title),
        html(bodyHtml),
        text(summary),
        coverFileId,
        emptyIsNone(grade),
        concernedUnitIds,
        planFileId,
        articleId,
        emptyIsNone(sourceUrl),
        accountIds,
        null,
        false,
        chosen());
  }

  PostChange change() {
    return new PostChange(
        text(title),
        html(bodyHtml),
        text(summary),
        coverFileId,
        emptyIsNone(grade),
        concernedUnitIds == null ? List.of() : concernedUnitIds,
        planFileId,
        emptyIsNone(sourceUrl),
        accountIds,
        null,
        null,
        chosen());
  }

  /** Of the accounts that are ticked. */
  private List<WantedPost.Form> chosen() {
    return (forms == null ? List.<String>of() : forms)
        .stream().map(PostForm::chosen).filter(f -> has(f.accountId())).toList();
  }

  private static WantedPost.Form chosen(String typed) {
    if (!typed.matches("[0-9a-f-]{36}:(SHORT|ARTICLE|CARDS)")) {
      throw KernelProblem.field("forms", "WRONG_VALUE");
    }
    return new WantedPost.Form(
        UUID.fromString(typed.substring(0, 36)), Shape.valueOf(typed.substring(37)));
  }

  /** Nothing typed is an empty text, which is refused where one is needed. */
  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static String emptyIsNone(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Lines without any markup are paragraphs. */
  static String html(String typed) {
    String text = text(typed);
    if (text.matches("(?s).*<[a-zA-Z/][^>]*>.*")) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(l -> all.append("<p>").append(Entities.escape(l.strip())).append("</p>"));
    return all.toString();
  }

  /** Plain lines, where they say exactly the same; else the markup. */
  private static String typed(String html) {
    String plain = CleanHtml.text(html);
    return same(CleanHtml.clean(html(plain)), html) ? plain : readable(html);
  }

  /** Breaks between blocks say nothing. */
  private static boolean same(String one, String other) {
    return one.replaceAll(">\\s+<", "><").equals(other.replaceAll(">\\s+<", "><"));
  }

  /** Characters instead of their numbers, one block a line. */
  private static String readable(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return page.body().html();
  }
}
