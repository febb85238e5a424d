package dev.ivas.accuracy.obedient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds orders in a text, whatever they are written in.
 *
 * <p>Which words make an order is in {@code orders.txt}: a kind and a regular expression a line.
 * Each is looked for in every reading of the text that {@link Disguises} knows.
 */
final class OrderFinder {
  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,6}(?:\\.[0-9]+)?|nan", Pattern.CASE_INSENSITIVE);
  private static final String FULL_MARKS = "100";
  private static final List<Phrase> PHRASES = read();

  private record Phrase(Order.Kind kind, Pattern pattern) {}

  private OrderFinder() {}

  /** Returns the first order of the text; empty if it gives none. */
  static Optional<Order> find(String text) {
    for (String reading : Disguises.readings(text)) {
      for (Phrase phrase : PHRASES) {
        Matcher found = phrase.pattern().matcher(reading);
        if (found.find()) {
          return Optional.of(new Order(phrase.kind(), value(found.group())));
        }
      }
    }
    return Optional.empty();
  }

  private static String value(String order) {
    Matcher number = NUMBER.matcher(order);
    if (number.find()) {
      return number.group();
    }
    return order.contains("zero") ? "0" : FULL_MARKS;
  }

  private static List<Phrase> read() {
    try (InputStream in = OrderFinder.class.getResourceAsStream("orders.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its file orders.txt");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return LINES
          .splitAsStream(text)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(OrderFinder::phrase)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's file orders.txt cannot be read", e);
    }
  }

  private static Phrase phrase(String line) {
    int blank = line.indexOf(' ');
    return new Phrase(
        Order.Kind.valueOf(line.substring(0, blank)),
        Pattern.compile(line.substring(blank + 1).strip(), Pattern.DOTALL));
  }
}
