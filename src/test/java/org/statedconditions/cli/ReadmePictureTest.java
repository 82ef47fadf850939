package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.statedconditions.browser.Browser;
import org.statedconditions.browser.BrowserTest;

/** The picture in the README is the first of the page about the record since 2014. {@code -Dpicture.write=true} takes it anew. */
@BrowserTest
class ReadmePictureTest {
  private static final Path PICTURE = Path.of("examples/picture.png");

  @TempDir
  private Path folder;

  private final Browser browser;

  ReadmePictureTest(Browser browser) {
    this.browser = browser;
  }

  @Test
  void is_as_wide_and_as_high_as_the_page_draws_it() throws IOException {
    byte[] taken = taken();
    if (Boolean.getBoolean("picture.write")) {
      Files.write(PICTURE, taken);
    }
    assertThat(Files.size(PICTURE)).isLessThan(150_000);
    BufferedImage shown = image(Files.readAllBytes(PICTURE));
    BufferedImage drawn = image(taken);
    assertThat(shown.getWidth()).isEqualTo(drawn.getWidth());
    // Fonts differ from one machine to another, and with them the height of a line of text.
    assertThat((double) shown.getHeight() / drawn.getHeight()).isBetween(0.9, 1.1);
  }

  private byte[] taken() throws IOException {
    Path record = Path.of("examples/timelines/russia-ukraine.yaml").toAbsolutePath();
    String command = "timeline " + record + " --from 2014-01-01 --format html";
    Path page = folder.resolve("page.html");
    Shell.Outcome outcome = ReportCommands.run(folder, command);
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(ExitStatus.DONE);
    Files.writeString(page, outcome.out());
    browser.driver().get(page.toUri().toString());
    browser.size(1120, 900);
    WebElement picture = browser.driver().findElement(By.id("picture-1"));
    return picture.getScreenshotAs(OutputType.BYTES);
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
