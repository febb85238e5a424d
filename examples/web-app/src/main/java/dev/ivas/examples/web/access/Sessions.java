package dev.ivas.examples.web.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has been let in, each with a token against forged requests; the one that was away longest
 * gives way once there are too many. Thread-safe; ends with the process.
 */
final class Sessions {
  private final Map<String, String> tokens;

  Sessions(int most) {
    this.tokens =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > most;
          }
        };
  }

  /** Begins one and returns its name. */
  synchronized String begin() {
    String session = Secrets.create();
    tokens.put(session, Secrets.create());
    return session;
  }

  /** Returns a session's token; null if there is no such session. */
  synchronized @Nullable String token(@Nullable String session) {
    return session == null ? null : tokens.get(session);
  }
}
