package org.juzhen.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.function.BiConsumer;

/** Somebody at a window who clicks what a page offers, and keeps a picture of each step. */
final class Operator {
  private static final FilePayload PICTURE =
      new FilePayload(
          "picture.png",
          "image/png",
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg=="));

  private final Page page;
  private final BiConsumer<Page, String> keep;

  Operator(Page page, BiConsumer<Page, String> keep) {
    this.page = page;
    this.keep = keep;
  }

  Page page() {
    return page;
  }

  /** Goes there by the navigation's address. */
  Operator opens(String path) {
    page.navigate(path);
    return this;
  }

  Operator follows(String link) {
    return leaves(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first()::click);
  }

  /** Presses something that changes the page where it is. */
  Operator ticks(String selector) {
    page.locator(selector).first().click();
    return this;
  }

  /** Answers some of the five gates with yes. */
  Operator ticksGates(int first, int last) {
    for (int gate = first; gate <= last; gate++) {
      ticks("[data-gate='" + gate + "']");
    }
    return this;
  }

  /** Presses a button that leads to another page, or to the same again. */
  Operator presses(String selector) {
    return leaves(page.locator(selector).first()::click);
  }

  private Operator leaves(Runnable act) {
    page.evaluate("() => { document.body.dataset.left = 'yes'; }");
    act.run();
    page.waitForFunction("() => !document.body.dataset.left");
    page.waitForLoadState();
    return this;
  }

  /** Presses a button that asks first, reads the question and agrees. */
  Operator agrees(String selector) {
    page.locator(selector).first().click();
    Locator yes = page.locator("#ask [data-ask=yes]");
    yes.waitFor();
    return leaves(yes::click);
  }

  /** Strikes keys, wherever the page has put the cursor. */
  Operator strikes(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** Writes where the cursor stands. */
  Operator writes(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Enter asks; the question stands on "no" until one goes on to "yes". */
  Operator agreesByKeys() {
    strikes("Enter");
    page.locator("#ask [data-ask=yes]").waitFor();
    return leaves(() -> strikes("Tab", "Enter"));
  }

  Operator types(String selector, String text) {
    page.fill(selector, text);
    return this;
  }

  Operator chooses(String selector, String value) {
    page.selectOption(selector, value);
    return this;
  }

  Operator darkens() {
    return paints("dark");
  }

  Operator lightens() {
    return paints("light");
  }

  private Operator paints(String theme) {
    page.click("summary.top-button");
    page.click("[data-theme=" + theme + "]");
    return this;
  }

  Operator attachesPicture(String selector) {
    page.setInputFiles(selector, PICTURE);
    return this;
  }

  /** Waits until the page says so. */
  Operator reads(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  Operator keep(String step) {
    keep.accept(page, step);
    return this;
  }
}
