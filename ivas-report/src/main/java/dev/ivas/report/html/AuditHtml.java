package dev.ivas.report.html;

import com.samskivert.mustache.Template;
import dev.ivas.report.audit.AuditResult;
import dev.ivas.report.html.internal.audit.AuditView;
import dev.ivas.report.internal.AtomicFile;
import java.nio.file.Path;

/**
 * Writes {@code audit.html}: a bias audit as one page to read, print and pass on; stateless, safe
 * for any number of threads.
 *
 * <p>The page needs no network and no scripts. Names from outside are escaped, and a
 * Content-Security-Policy admits no script at all. The same result gives the same bytes.
 */
public final class AuditHtml {
  private static final Template TEMPLATE = Templates.load("audit");

  private AuditHtml() {}

  /** All that the template shows. */
  private record AuditPage(PageAssets assets, String contentSecurityPolicy, AuditView audit) {}

  /**
   * Writes an audit to a file, in UTF-8; whoever reads the file meanwhile sees the old or the new
   * one, never a part.
   *
   * @param result to be written
   * @param file to be made or replaced; missing folders are made
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(AuditResult result, Path file) {
    PageAssets assets = PageAssets.WITHOUT_SCRIPTS;
    AuditPage page =
        new AuditPage(assets, assets.contentSecurityPolicy("'none'"), AuditView.of(result));
    AtomicFile.write(file, writer -> Templates.write(TEMPLATE, page, writer));
  }
}
