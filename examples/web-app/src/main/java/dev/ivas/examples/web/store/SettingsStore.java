package dev.ivas.examples.web.store;

import dev.ivas.core.policy.Policy;
import java.util.HashMap;
import java.util.Map;

/** Keeps the settings in the database. Thread-safe. */
public final class SettingsStore {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database holds the rows
   */
  public SettingsStore(Database database) {
    this.database = database;
  }

  /** {@return the settings in force} */
  public Settings read() {
    Map<String, String> found = new HashMap<>();
    database.query(
        "SELECT name, setting FROM setting", row -> found.put(row.getString(1), row.getString(2)));
    Settings defaults = Settings.DEFAULTS;
    return new Settings(
        Policy.of(found.getOrDefault("policy", defaults.policy().name())),
        found.getOrDefault("provider", defaults.provider()),
        found.getOrDefault("model", defaults.model()),
        Integer.parseInt(
            found.getOrDefault("retentionDays", String.valueOf(defaults.retentionDays()))));
  }

  /**
   * Puts other settings in force.
   *
   * @param settings checked
   */
  public void write(Settings settings) {
    put("policy", settings.policy().name());
    put("provider", settings.provider());
    put("model", settings.model());
    put("retentionDays", String.valueOf(settings.retentionDays()));
  }

  private void put(String name, String value) {
    database.update("MERGE INTO setting KEY (name) VALUES (?, ?)", name, value);
  }
}
