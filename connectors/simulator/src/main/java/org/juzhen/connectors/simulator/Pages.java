package org.juzhen.connectors.simulator;

import java.util.List;

/** What a person sees: the list of posts, and one post. */
final class Pages {
  private static final String HEAD =
      "<!doctype html><html lang=zh><meta charset=utf-8>"
          + "<meta name=viewport content='width=device-width'><style>body{font:16px/1.6 sans-serif;"
          + "max-width:60rem;margin:1rem auto;padding:0 1rem}td,th{text-align:left;padding:.2rem .6rem;"
          + "border-bottom:1px solid #ddd}.gone{text-decoration:line-through;color:#888}"
          + "img{max-width:100%}</style>";

  private Pages() {}

  static Answer start(List<Post> posts) {
    StringBuilder page =
        new StringBuilder(HEAD)
            .append("<title>平台模拟器</title><h1>平台模拟器</h1><p>各平台上能看到的内容，最新的在前。</p>")
            .append("<table><tr><th>平台<th>账号<th>标题<th>时间</tr>");
    for (int i = posts.size() - 1; i >= 0 && i >= posts.size() - 300; i--) {
      page.append(row(posts.get(i)));
    }
    return Answer.html(200, page.append("</table>").toString());
  }

  static Answer one(Post post) {
    String body = post.text().contains("<") ? post.text() : "<p>" + escaped(post.text());
    String title = escaped(title(post));
    if (post.deleted()) {
      return Answer.html(404, HEAD + "<title>已删除</title><h1>该内容已被发布者删除</h1>");
    }
    return Answer.html(
        200,
        HEAD
            + ("<title>" + title + "</title><h1>" + title + "</h1>")
            + ("<p>" + escaped(post.platform() + " · " + post.account() + " · " + post.at()))
            + ("<article>" + body + "</article>"));
  }

  private static String row(Post post) {
    return "<tr"
        + (post.deleted() ? " class=gone" : "")
        + ("><td>" + escaped(post.platform()) + "<td>" + escaped(post.account()))
        + ("<td><a href='" + escaped(post.url()) + "'>" + escaped(title(post)) + "</a>")
        + ("<td>" + post.at() + "</tr>");
  }

  private static String title(Post post) {
    String words = post.title().isEmpty() ? post.text() : post.title();
    return words.length() <= 60 ? words : words.substring(0, 60) + "…";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
