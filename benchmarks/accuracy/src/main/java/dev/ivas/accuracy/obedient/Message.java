package dev.ivas.accuracy.obedient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of a chat.
 *
 * @param role who speaks: system, user, assistant or tool
 * @param content the words
 */
record Message(String role, String content) {
  /** Where a message begins in the chat templates of the usual models, and who speaks it. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "<\\|im_start\\|>(\\w+)|<\\|start_header_id\\|>(\\w+)<\\|end_header_id\\|>"
              + "|<start_of_turn>(\\w+)|<\\|(system|user|assistant)\\|>|<｜(System|User|Assistant)｜>"
              + "|\\[(INST|/INST|SYSTEM_PROMPT|TOOL_CALLS)\\]|<<(SYS)>>");

  private static final Pattern END =
      Pattern.compile(
          "<\\|im_end\\|>|<\\|eot_id\\|>|<end_of_turn>|<\\|end\\|>|</s>|<<?/SYS>?>"
              + "|\\[/(?:SYSTEM_PROMPT|TOOL_CALLS)\\]");

  /**
   * Reads messages as a server does that writes them into one text, by the template of its model,
   * and then takes every control token in it for its own, also those of the content.
   */
  static List<Message> throughTemplate(List<Message> messages) {
    StringBuilder text = new StringBuilder();
    for (Message message : messages) {
      text.append("<|im_start|>").append(message.role()).append('\n');
      text.append(message.content()).append("<|im_end|>\n");
    }
    List<Message> read = new ArrayList<>();
    Matcher begin = TEMPLATE.matcher(text);
    int from = 0;
    String role = "";
    while (begin.find()) {
      add(read, role, text.substring(from, begin.start()));
      role = begin.group().replaceAll("[^A-Za-z_]", "");
      from = begin.end();
    }
    add(read, role, text.substring(from));
    return read;
  }

  private static void add(List<Message> read, String role, String text) {
    String content = END.matcher(text).replaceAll("");
    if (!content.isBlank()) {
      read.add(new Message(role, content));
    }
  }
}
