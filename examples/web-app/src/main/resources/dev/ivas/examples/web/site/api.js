/* Asks the server; a refusal becomes an Error whose message is for people. */

const token = document.querySelector("meta[name=ivas-token]").content;

export async function ask(method, path, body) {
  const options = { method, headers: { "X-Ivas-Token": token } };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const answer = await fetch(path, options).catch(() => {
    throw new Error("The server does not answer. Is it still running?");
  });
  if (answer.status === 401) {
    location.reload();
  }
  if (answer.status === 204) return null;
  const type = answer.headers.get("Content-Type") || "";
  const content = type.includes("json") ? await answer.json() : await answer.text();
  if (!answer.ok) throw Object.assign(new Error(content.error || "The server refused."), { status: answer.status, content });
  return content;
}

export const get = (path) => ask("GET", path);

/* Sends a piece of a file; tells how much of it has gone. */
export function patch(path, blob, onSent, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PATCH", path);
    request.setRequestHeader("X-Ivas-Token", token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => onSent(event.loaded));
    request.addEventListener("load", () => resolve({ status: request.status, content: request.response || {} }));
    request.addEventListener("error", () => reject(new Error("The connection broke off.")));
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(blob);
  });
}
