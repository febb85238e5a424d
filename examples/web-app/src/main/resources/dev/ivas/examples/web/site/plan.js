/* The form that says whose interview it is, and the consent without which nothing is recorded. */
import { dialog, el, field, POLICIES } from "./dom.js";
import { get } from "./api.js";

export async function planForm({ withTitle }) {
  const { settings, policies, consent } = await get("/api/settings");
  const candidates = [...new Set((await get("/api/interviews")).map((each) => each.candidate))];
  const candidate = el("input", { id: "candidate", list: "candidates", maxlength: 200, required: true, autocomplete: "off", placeholder: "Name or number" });
  const title = el("input", { id: "title", maxlength: 200, required: withTitle, value: "First interview" });
  const questionSet = el("input", { id: "question-set", maxlength: 200, placeholder: "For comparisons with others" });
  const questions = el("textarea", { id: "questions", rows: 4, placeholder: "One question a line" });
  const policy = el("select", { id: "policy" },
    policies.map((name) => el("option", { value: name, selected: name === settings.policy }, POLICIES[name] || name)));
  const form = el("form", { class: "form" },
    field("Candidate", candidate),
    el("datalist", { id: "candidates" }, candidates.map((name) => el("option", { value: name }))),
    withTitle ? field("Interview", title) : null,
    field("Purpose", policy, "What may be concluded. In EU recruitment, expression is not read."),
    el("details", {},
      el("summary", {}, "Questions that were asked"),
      field("Questions", questions, "So that the relevance of answers can be judged."),
      field("Name of this set", questionSet)));
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    form,
    consent,
    read: () => ({
      candidate: candidate.value,
      title: withTitle ? title.value : undefined,
      questionSet: questionSet.value,
      questions: questions.value.split("\n").map((line) => line.trim()).filter(Boolean),
      policy: policy.value,
    }),
    valid: () => form.reportValidity(),
  };
}

/* Resolves to null where consent is not given. */
export async function askConsent(scope, { live }) {
  const agreed = el("input", { type: "checkbox", id: "agreed" });
  const kept = el("input", { type: "checkbox", id: "kept" });
  const answer = await dialog("Consent of the candidate", (close) => {
    const go = el("button", { type: "button", class: "button primary", id: "consent-go", disabled: true, onclick: () => close("yes") },
      live ? "Start the interview" : "Upload");
    agreed.addEventListener("change", () => { go.disabled = !agreed.checked; });
    return [
      el("p", {}, scope),
      live ? null : el("p", {}, "The recording is kept with the report."),
      el("p", {}, "The report describes what was seen and heard. Apparent expression is not a felt emotion, and no number measures ability, personality or honesty."),
      el("p", { class: "check" }, agreed, el("label", { for: "agreed" }, "The candidate has read this and agrees.")),
      live ? el("p", { class: "check" }, kept, el("label", { for: "kept" }, "The recording may be kept, to be played beside the report. Without this, picture and sound are not stored.")) : null,
      el("div", { class: "actions" },
        el("button", { type: "button", class: "button", onclick: () => close("") }, "Back"), go),
    ];
  });
  return answer === "yes" ? { consent: true, recordingKept: kept.checked } : null;
}
