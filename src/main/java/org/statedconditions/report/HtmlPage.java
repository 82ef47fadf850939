package org.statedconditions.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.statedconditions.report.page.Text;
import org.statedconditions.report.template.JteheadingGenerated;
import org.statedconditions.report.template.JtepageGenerated;

/**
 * One page of HTML around reports that needs nothing else, neither a network nor scripts. It is written by templates of JTE, which
 * escape text for where it stands; the build has made classes of them, so nothing is compiled or looked for at run time.
 */
final class HtmlPage {

  /** The reports within. */
  @FunctionalInterface
  interface Body {
    void tell(Renderer renderer);
  }

  private final TextOptions options;

  HtmlPage(TextOptions options) {
    this.options = options;
  }

  void write(PageTitle title, Body body, Writer out) throws IOException {
    byte[] css = css();
    String named = PageText.plain(title.text());
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
        null,
        named,
        new String(css, StandardCharsets.UTF_8),
        digest(css),
        within -> {
          if (title.heads()) {
            JteheadingGenerated.render(
                new OwaspHtmlTemplateOutput(within), null, 1, Text.of(named));
          }
          HtmlRenderer renderer = new HtmlRenderer(options, within, title.heads());
          body.tell(renderer);
          renderer.end();
        });
  }

  private static byte[] css() throws IOException {
    try (InputStream css = HtmlPage.class.getResourceAsStream("report.css")) {
      return Objects.requireNonNull(css, "report.css").readAllBytes();
    }
  }

  private static String digest(byte[] css) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
