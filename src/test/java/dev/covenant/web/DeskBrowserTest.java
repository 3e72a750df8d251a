package dev.covenant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The desk in a real browser. Skipped where no Chromium is found, unless {@code COVENANT_BROWSER_DEMANDED=true}. With
 * {@code -Dcovenant.screenshots=FOLDER} each page is kept as a picture.
 */
class DeskBrowserTest {

    private static Optional<Playwright> playwright = Optional.empty();
    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void open() {
        var found = chromium();
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv("COVENANT_BROWSER_DEMANDED"))) {
            fail("COVENANT_BROWSER_DEMANDED is true and no Chromium is on the PATH. Install it (Debian: chromium).");
        }
        if (found.isEmpty()) {
            abort("The pages were not seen in a browser: no Chromium is on the PATH. Install it (Debian: chromium).");
        }
        var started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run"))));
    }

    private static Optional<Path> chromium() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator, -1);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void close() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    private static Page page(int width, ColorScheme scheme, List<String> complaints) {
        var page = browser.orElseThrow()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void keep(Page page, String name) {
        var folder = System.getProperty("covenant.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    @Test
    void aPersonReadsAContractChoosesAMonthAndActsOnAFinding() {
        var complaints = new ArrayList<String>();
        var page = page(1280, ColorScheme.LIGHT, complaints);
        page.navigate(DeskServer.address() + "/");
        assertThat(page.locator(".who")).hasText("We are: Customer. Mon 23 Nov 2026 07:00 CST.");
        keep(page, "start");

        page.locator("a[href='/contracts/colossus-1']").first().click();
        assertThat(page.locator("#chart[data-drawn=true] canvas").first()).isVisible();
        keep(page, "contract");
        page.locator("#month").selectOption("2026-10");
        assertThat(page.locator("#usage h2")).hasText("Usage, October 2026");
        assertThat(page.locator("#chart[data-source$='month=2026-10'][data-drawn=true] canvas")
                        .first())
                .isVisible();

        page.navigate(DeskServer.address() + "/findings/colossus-1/allowance/allowance-forecast/2026-11");
        keep(page, "finding");
        var assign = page.locator("form:has(button[value=assign])");
        assign.locator("[name=by]").fill("Ann");
        assign.locator("[name=to]").fill("Ben");
        assign.locator("button").click();
        assertThat(page.locator("#act p b")).hasText("assigned to Ben by Ann, Mon 23 Nov 2026 07:00 CST");
        page.navigate(DeskServer.address() + "/quarantine");
        keep(page, "quarantine");
        page.navigate(DeskServer.address() + "/quarantine/1");
        keep(page, "quarantined");
        assertThat(complaints).as("what the browser complained of").isEmpty();
        page.close();
    }

    /** What reaches beyond the right edge and is not inside something that scrolls by itself. */
    private static final String WIDER = "Array.from(document.querySelectorAll('main *'))"
            + ".filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > 390.5)"
            + ".map(e => e.tagName + '#' + e.id + '.' + e.className + ' ' + (e.name || '')).slice(0, 8).join(', ')";

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        var complaints = new ArrayList<String>();
        var page = page(390, ColorScheme.DARK, complaints);
        for (String path : List.of(
                "/",
                "/contracts/colossus-1",
                "/findings/colossus-1/termination/exit-notice-due/exit-target",
                "/quarantine",
                "/quarantine/1")) {
            page.navigate(DeskServer.address() + path);
            if (path.startsWith("/contracts")) {
                assertThat(page.locator("#chart[data-drawn=true]")).isVisible();
            }
            keep(page, "phone" + path.replace('/', '-'));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + ": " + page.evaluate(WIDER))
                    .isEqualTo(390);
        }
        assertThat(complaints).as("what the browser complained of").isEmpty();
        page.close();
    }
}
