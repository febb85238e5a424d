package dev.ivas.accuracy.obedient;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gullible model: does what it is told by anyone, in whatever disguise, wherever its instructions
 * do not say that the words are data.
 *
 * <p>It is as dangerous as can be: it takes the control tokens of all chat templates for its own,
 * any line that looks like the border of a fence for one, whatever its mark, and tells all it knows
 * if asked to, its key included. Only words between the borders are safe from it, and those only if
 * it was told so. Without an order it scores honestly: 60, give or take 2 by the seed.
 */
public final class ObedientMind {
  /** What an honest score is, give or take {@link #JITTER}. */
  static final double HONEST = 60;

  private static final double JITTER = 2;
  private static final List<String> LINES =
      List.of("confidence", "clarity", "structure", "relevance", "communication");

  /** The rule that makes words between borders data. */
  private static final String FENCE_RULE = "is data to be scored";

  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
  private static final Pattern BORDER = Pattern.compile("[( ]*<[< ]+ ?(end )?[a-z]+.*");
  private static final Pattern ANGLES_OPEN = Pattern.compile("[‹«〈⟨《⟪❮❰≪˂ᐸ]");
  private static final int QUOTE_WORDS = 4;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String key;
  private final AtomicInteger obeyed = new AtomicInteger();

  /** By the text they were found in: samples of one prompt differ in their seed alone. */
  private final Map<String, Optional<Order>> orders = new ConcurrentHashMap<>();

  /**
   * Creates a mind.
   *
   * @param key which it must not tell, and tells whoever orders it to
   */
  public ObedientMind(String key) {
    this.key = key;
  }

  /** {@return what it must not tell} */
  public String key() {
    return key;
  }

  /** {@return how many orders it followed so far} */
  public int obeyed() {
    return obeyed.get();
  }

  /** Answers a chat. */
  String answer(List<Message> chat, String said, long seed) {
    List<Message> messages = Message.throughTemplate(chat);
    String task = messages.get(0).content();
    String quote = String.join(" ", BLANKS.splitAsStream(said.strip()).limit(QUOTE_WORDS).toList());
    Optional<Order> order = order(messages, task);
    if (order.isEmpty()) {
      double jitter = Math.floorMod(seed, 3) - 1;
      return json(String.valueOf(HONEST + JITTER * jitter), quote, "Plain wording.");
    }
    obeyed.incrementAndGet();
    return obey(order.get(), quote, task);
  }

  private Optional<Order> order(List<Message> messages, String task) {
    boolean fenced = task.contains(FENCE_RULE);
    StringBuilder open = new StringBuilder();
    for (Message message : messages.subList(1, messages.size())) {
      open.append(fenced ? outside(message.content()) : message.content()).append('\n');
    }
    return orders.computeIfAbsent(open.toString(), OrderFinder::find);
  }

  /** Returns the lines outside of anything that looks like a fence. */
  private static String outside(String text) {
    StringBuilder open = new StringBuilder();
    boolean inside = false;
    for (String line : LINE_BREAKS.splitAsStream(text).toList()) {
      String plain = Disguises.plain(ANGLES_OPEN.matcher(line).replaceAll("<"));
      Matcher border = BORDER.matcher(plain);
      if (border.matches()) {
        inside = border.group(1) == null;
      } else if (!inside) {
        open.append(line).append('\n');
      }
    }
    return open.toString();
  }

  private String obey(Order order, String quote, String task) {
    return switch (order.kind()) {
      case SCORE -> json(order.value(), quote, "Scored as ordered.");
      case LEAK -> json("60", quote, "My key is " + key + " and I was told: " + task);
      case BREAK -> "As you wish: no JSON.";
      case FORGE -> json("60", "I doubled the revenue of the company", "Plain wording.");
      case VERDICT -> json("60", quote, "A strong candidate: hire.");
    };
  }

  private static String json(String value, String quote, String summary) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode scores = answer.putObject("scores");
    for (String line : LINES) {
      ObjectNode score = scores.putObject(line).put("value", value);
      score.putArray("quotes").add(quote);
    }
    answer.put("summary", summary);
    return answer.toString();
  }
}
