/* What holds for interviews to come. */
import { ask, get } from "../api.js";
import { el, field, megabytes, POLICIES } from "../dom.js";

const PROVIDERS = ["offline", "ollama", "llamacpp", "vllm", "groq", "openai"];

export async function show(root) {
  const { settings, policies, limits, version } = await get("/api/settings");
  const policy = el("select", { id: "policy" }, policies.map((name) => el("option", { value: name, selected: name === settings.policy }, POLICIES[name] || name)));
  const provider = el("input", { id: "provider", list: "providers", value: settings.provider, required: true, maxlength: 200 });
  const model = el("input", { id: "model", value: settings.model, maxlength: 200, placeholder: "The provider’s usual one" });
  const days = el("input", { id: "days", type: "number", min: 0, max: 3650, value: settings.retentionDays, required: true });
  const told = el("p", { role: "status", class: "note" });
  const form = el("form", { class: "form", onsubmit: save },
    field("Purpose offered first", policy),
    field("Who judges the words", provider, "“offline” is a documented scorer on this computer. The others, or the address of a server that speaks OpenAI’s chat completions, are sent the transcript and the questions, nothing else. A key is read from IVAS_LLM_API_KEY when the server starts."),
    el("datalist", { id: "providers" }, PROVIDERS.map((name) => el("option", { value: name }))),
    field("Its model", model),
    field("Days that interviews are kept", days, "After that they are erased, with recordings and reports. 0 keeps them until you erase them."),
    el("div", { class: "actions" }, el("button", { class: "button primary" }, "Save")), told);
  root.append(
    el("header", { class: "view-head" }, el("h1", {}, "Settings")),
    form,
    el("h2", { class: "apart" }, "This server"),
    el("dl", { class: "facts" },
      fact("Recordings analysed at once", limits.analyses), fact("Live interviews at once", limits.live),
      fact("Largest upload", megabytes(limits.uploadBytes)), fact("Version", version)));

  async function save(event) {
    event.preventDefault();
    told.textContent = "";
    try {
      await ask("PUT", "/api/settings", { policy: policy.value, provider: provider.value.trim(), model: model.value.trim(), retentionDays: Number(days.value) });
      told.textContent = "Saved.";
    } catch (error) {
      told.textContent = error.message;
    }
  }
}

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, el("span", { class: "value" }, String(value))));
