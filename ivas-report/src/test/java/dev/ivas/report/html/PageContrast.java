package dev.ivas.report.html;

/** Contrast as the browser computed it, over every text that a page shows. */
final class PageContrast {
  /**
   * Lists texts below WCAG 2.2's level AA (1.4.3): 4.5, or 3 where a letter is at least 24 pixels
   * high, or 18.66 and bold. Colours are mixed down to the first ground that hides what is below.
   */
  static final String TOO_FAINT =
      """
      (() => {
        const parse = (text) => {
          const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
          return { r, g, b, a };
        };
        const over = (top, below) => ({
          r: top.r * top.a + below.r * (1 - top.a),
          g: top.g * top.a + below.g * (1 - top.a),
          b: top.b * top.a + below.b * (1 - top.a),
          a: 1,
        });
        const ground = (element) => {
          if (!element) return { r: 255, g: 255, b: 255, a: 1 };
          const own = parse(getComputedStyle(element).backgroundColor);
          return own.a === 1 ? own : over(own, ground(element.parentElement));
        };
        const linear = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
        const light = (c) => 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
        const faint = [];
        let seen = 0;
        for (const element of document.body.querySelectorAll("*")) {
          const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          const style = getComputedStyle(element);
          if (!own || !element.checkVisibility() || style.clipPath !== "none") continue;
          if (element.closest("script, style, canvas")) continue;
          seen++;
          const below = ground(element);
          const pair = [light(over(parse(style.color), below)), light(below)].sort((a, b) => a - b);
          const ratio = (pair[1] + 0.05) / (pair[0] + 0.05);
          const size = parseFloat(style.fontSize);
          const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
          if (!(ratio >= (large ? 3 : 4.5))) {
            const text = element.textContent.trim().slice(0, 40);
            faint.push({ what: `${element.tagName} ${text} ${ratio.toFixed(2)}` });
          }
        }
        if (seen < 20) faint.push({ what: `only ${seen} texts were seen` });
        return faint;
      })()
      """;

  private PageContrast() {}
}
