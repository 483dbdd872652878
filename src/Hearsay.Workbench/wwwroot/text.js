// In a document: pointing at words shows what is told there, pointing at a note shows its words; a tree opens over the page.
export function connectText(root) {
  const text = root.querySelector("[data-text]");
  if (!text) { return; }
  const notes = root.querySelector(".notes");
  for (const name of ["pointerover", "focusin"]) {
    text.addEventListener(name, (event) => fromText(text, notes, event.target.closest("[data-q], [data-e]")));
    notes.addEventListener(name, (event) => fromNote(text, notes, event.target.closest("li[id]")));
  }
  for (const part of [text, notes]) { part.addEventListener("pointerleave", () => clear(text, notes)); }
  text.addEventListener("click", (event) => {
    const link = event.target.closest("a.tree");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); openTree(link); }
  });
}

function clear(text, notes) {
  for (const part of [text, notes]) { for (const lit of part.querySelectorAll(".lit")) { lit.classList.remove("lit"); } }
}

function fromText(text, notes, run) {
  clear(text, notes);
  if (!run) { return; }
  const ids = [...(run.dataset.e || "").split(" ").filter(Boolean).map((id) => "e-" + id), ...(run.dataset.q || "").split(" ").filter(Boolean).map((id) => "q-" + id)];
  let first = true;
  for (const id of ids) {
    const note = document.getElementById(id);
    if (!note) { continue; }
    note.classList.add("lit");
    if (first && getComputedStyle(notes).position === "sticky") { notes.scrollTo({ top: note.offsetTop - notes.offsetTop - 80 }); }
    first = false;
  }
}

function fromNote(text, notes, note) {
  clear(text, notes);
  if (!note) { return; }
  note.classList.add("lit");
  const id = note.id.slice(2);
  const name = note.id.startsWith("e-") ? "e" : "q";
  for (const run of text.querySelectorAll(`[data-${name}~="${CSS.escape(id)}"]`)) { run.classList.add("lit"); }
}

async function openTree(link) {
  const answer = await fetch(link.href).catch(() => null);
  if (!answer || !answer.ok) { location.assign(link.href); return; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  const bar = document.createElement("div");
  bar.className = "bar";
  const whole = document.createElement("a");
  whole.href = link.href;
  whole.textContent = page.querySelector("h1").textContent;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  bar.append(whole, close);
  dialog.setAttribute("aria-label", "Tree of a sentence");
  dialog.append(bar, document.adoptNode(page.getElementById("tree")));
  dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
  document.body.append(dialog);
  dialog.showModal();
}
