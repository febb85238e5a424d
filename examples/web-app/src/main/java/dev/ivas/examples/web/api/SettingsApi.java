package dev.ivas.examples.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ivas.Ivas;
import dev.ivas.core.policy.Policy;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.store.Settings;
import dev.ivas.examples.web.store.SettingsStore;
import dev.ivas.llm.LlmProviders;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells and changes the settings; a provider's key is never among them. */
final class SettingsApi {
  private final SettingsStore store;
  private final Routes.Limits limits;

  SettingsApi(SettingsStore store, Routes.Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  /** {@code GET /api/settings}: those in force, and what the server allows. */
  void read(Context request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("settings", store.read());
    answer.put("policies", Policy.values());
    answer.put("consent", PlanRequest.SCOPE);
    answer.put("limits", limits);
    answer.put("version", Ivas.version());
    request.json(answer);
  }

  /** {@code PUT /api/settings}. */
  void write(Context request) throws JsonProcessingException {
    Settings asked = Body.read(request, Settings.class);
    try {
      LlmProviders.of(asked.provider(), asked.model().isBlank() ? null : asked.model());
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
    store.write(asked);
    request.json(store.read());
  }
}
