package org.juzhen.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A test in a real browser against the running hub. Where no Chromium can be found each test says
 * so in one line and is skipped; with {@code -Dbrowser=required} that is a failure. What a page
 * writes as an error to the console, content policy included, fails the test.
 */
public class Browser {
  /** A desk's screen and a phone's, the two that every page must work on. */
  public enum Screen {
    DESK(1366, 768),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser browser;

  @TestHTTPResource URI hub;

  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void open(TestInfo test) {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      String line = "SKIPPED, no Chromium found (CHROMIUM names one): " + test.getDisplayName();
      System.out.println(line);
      assertThat("required".equals(System.getProperty("juzhen.browser"))).as(line).isFalse();
      Assumptions.abort(line);
    }
    if (browser == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program.orElseThrow())
                      .setArgs(FLAGS));
    }
  }

  private static Optional<Path> program() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of its own, with nobody signed in. */
  protected Page window(Screen screen) {
    BrowserContext window =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(hub.toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(screen.width, screen.height)
                // Whoever wants no motion sees the same, without waiting for it.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(screen == Screen.PHONE));
    windows.add(window);
    window.setDefaultTimeout(PATIENCE.toMillis());
    Page page = window.newPage();
    listen(page);
    return page;
  }

  private void listen(Page page) {
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("Failed to load resource")) {
            complaints.add(m.text());
          }
        });
    page.onPageError(complaints::add);
    page.onResponse(this::mind);
    page.onRequestFailed(
        r -> {
          if (!"net::ERR_ABORTED".equals(r.failure())) {
            complaints.add(r.failure() + " " + r.url());
          }
        });
  }

  /** A page may refuse somebody; its parts may not be missing, and nothing may break. */
  private void mind(Response answer) {
    boolean page = "document".equals(answer.request().resourceType());
    if (answer.status() >= (page ? 500 : 400)) {
      complaints.add(answer.status() + " " + answer.url());
    }
  }

  /** A window in which somebody has signed in through the page. */
  protected Page as(String username, Screen screen) {
    Page page = window(screen);
    page.navigate("/login");
    page.fill("#username", username);
    page.fill("#password", World.PASSWORD);
    page.click(".entry-form button[type=submit]");
    page.waitForURL("**/");
    return page;
  }

  /**
   * Keeps a picture of the whole page in {@code target/screens} for people to look at, where {@code
   * -Dscreens=true} asks for it; nothing is checked by it.
   */
  protected static void picture(Page page, String name) {
    if (!Boolean.getBoolean("juzhen.screens")) {
      return;
    }
    page.evaluate("() => scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setType(ScreenshotType.JPEG)
            .setQuality(70)
            .setPath(Path.of("target", "screens", name + ".jpg")));
  }

  /** Nothing sticks out to the right. */
  protected static void fits(Page page) {
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue())
        .as("pixels beyond the right edge of " + page.url())
        .isLessThanOrEqualTo(0);
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
    assertThat(complaints).as("errors in the browser's console").isEmpty();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      playwright.close();
      browser = null;
    }
  }
}
