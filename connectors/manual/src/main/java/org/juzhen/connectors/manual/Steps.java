package org.juzhen.connectors.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Limits;

/** What to do, one step after the other, and what the platform will not take (发布步骤). */
record Steps(ManualPlatform platform, Content content, Map<String, Picture> pictures) {

  String text() {
    List<String> steps = steps();
    String numbered =
        IntStream.range(0, steps.size())
            .mapToObj(i -> (i + 1) + ". " + steps.get(i))
            .collect(Collectors.joining("\n"));
    return ("人工发布步骤（" + platform.chinese() + "）\n\n" + numbered + "\n\n")
        + ("平台限制（" + platform.limits(content).source() + "）\n" + lines(limits()))
        + (faults().isEmpty() ? "" : "\n请先处理\n" + lines(faults()));
  }

  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    steps.add("用本单位的" + platform.chinese() + "账号登录：" + platform.entrance() + "。");
    steps.add(content.shortText() == null ? "新建内容，粘贴“标题.txt”里的标题。" : "新建头条文章，粘贴“标题.txt”里的标题。");
    steps.add(
        platform.limits(content).form() == Limits.Form.HTML
            ? "用浏览器打开“正文.html”，全选、复制，粘贴到编辑器；平台不收格式时用“正文.txt”。"
            : "粘贴“正文.txt”里的文字。");
    if (pictures.keySet().stream().anyMatch(name -> name.startsWith("图片/"))) {
      steps.add("按编号顺序上传“图片”文件夹里的图片，位置与“正文.html”一致。");
    }
    pictures.keySet().stream()
        .filter(name -> name.startsWith("封面"))
        .forEach(name -> steps.add("封面用“" + name + "”。"));
    if (content.shortText() != null) {
      steps.add("发布文章时随发的微博，用“随发短文.txt”里的文字。");
    }
    if (content.sourceUrl() != null) {
      steps.add("需要填写来源或原文链接的，填：" + content.sourceUrl());
    }
    steps.add("预览，逐字核对。内容已经审签，一个字也不能改；要改就停下，退回重新审核。");
    steps.add("发布。平台还要审核的，等审核通过再做下一步。");
    steps.add("把链接填回本系统的这一条任务。" + platform.link().looksLike());
    return steps;
  }

  private List<String> limits() {
    Limits limits = platform.limits(content);
    List<String> lines = new ArrayList<>();
    lines.add("标题：" + most(limits.titleChars(), "字") + "，本文 " + title() + " 字");
    lines.add("正文：" + most(limits.bodyChars(), "字") + "，本文 " + body() + " 字");
    lines.add("图片：" + most(limits.images(), "张") + "，本文 " + content.images().size() + " 张");
    lines.add("单张图片：" + most(limits.imageBytes() >> 20, "MB") + "，超过的已经缩小");
    return lines;
  }

  private List<String> faults() {
    Limits limits = platform.limits(content);
    List<String> faults = new ArrayList<>();
    over(faults, title(), limits.titleChars(), "标题超过平台的字数，请退回作者缩短后重新审核。");
    over(faults, body(), limits.bodyChars(), "正文超过平台的字数，请退回作者缩短后重新审核。");
    over(faults, content.images().size(), limits.images(), "图片多于平台的张数，编号在后的放不进去，请退回作者选定。");
    if (platform.needsPictures() && pictures.isEmpty()) {
      faults.add("这个平台的内容要有图片或视频，本包里没有。");
    }
    pictures.forEach(
        (name, picture) -> {
          if (!picture.fits()) {
            faults.add("“" + name + "”超过平台的大小，无法自动缩小，请换一张后重新审核。");
          }
        });
    return faults;
  }

  private int title() {
    return platform.limits(content).length(content.title());
  }

  private int body() {
    boolean markup = platform.limits(content).form() == Limits.Form.HTML;
    return platform.limits(content).length(markup ? content.bodyHtml() : content.text());
  }

  private static void over(List<String> faults, int is, int most, String fault) {
    if (most > 0 && is > most) {
      faults.add(fault);
    }
  }

  private static String most(long number, String unit) {
    return number == 0 ? "平台没有写明上限" : "最多 " + number + " " + unit;
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
  }
}
