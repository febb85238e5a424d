/* Erases after asking, and gives the receipt, which is told once and kept by nobody else in full. */
import { ask } from "./api.js";
import { confirmed, day, dialog, el } from "./dom.js";

const TOLD_MILLIS = 2000;

/* Resolves to whether it was erased, once the receipt has been seen. */
export async function erased({ title, text, action, path }) {
  if (!(await confirmed(title, text, action))) return false;
  try {
    await showReceipt(await ask("DELETE", path));
    return true;
  } catch (error) {
    await dialog("It is not erased", (close) => [
      el("p", { role: "alert" }, error.message),
      el("div", { class: "actions" }, el("button", { type: "button", class: "button primary", onclick: () => close("") }, "Close"))]);
    return false;
  }
}

function showReceipt(receipt) {
  const told = el("p", { class: "note", role: "status" });
  const copy = async () => {
    await navigator.clipboard.writeText(asText(receipt)).then(
      () => { told.textContent = "Copied."; },
      () => { told.textContent = "The browser does not let this page copy; download it instead."; });
    setTimeout(() => { told.textContent = ""; }, TOLD_MILLIS);
  };
  return dialog("Erased", (close) => [
    el("p", {}, `${count(receipt)} and all that was stored of ${receipt.erased === 1 ? "it" : "them"} are gone. Keep this receipt if you may have to prove it: it is shown only now, and it names nobody.`),
    el("dl", { class: "receipt" },
      fact("Receipt", receipt.receipt), fact("Erased", day(Date.parse(receipt.erasedAt))), fact("SHA-256", receipt.candidateHash)),
    el("p", { class: "note" }, "The last line is the hash of the receipt’s number, a line feed and the candidate’s name: who knows the name can tell whose receipt it is."),
    told,
    el("div", { class: "actions" },
      el("button", { type: "button", class: "button", id: "receipt-copy", onclick: copy }, "Copy"),
      el("button", { type: "button", class: "button", id: "receipt-save", onclick: () => save(receipt) }, "Download"),
      el("button", { type: "button", class: "button primary", id: "receipt-close", onclick: () => close("") }, "Close"))]);
}

const count = ({ erased: number }) => (number === 1 ? "One interview" : `${number} interviews`);

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

function asText(receipt) {
  return `Receipt of an erasure: ${receipt.receipt}
Erased: ${count(receipt).toLowerCase()}, ${receipt.erasedAt}
SHA-256 of the receipt's number, a line feed and the candidate's name: ${receipt.candidateHash}
`;
}

/* As the server told it, so that programs can read it. */
function save(receipt) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2), "\n"], { type: "application/json" }));
  const link = el("a", { href: address, download: `erasure-${receipt.receipt}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), TOLD_MILLIS);
}
