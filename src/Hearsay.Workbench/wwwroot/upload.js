// Files dropped on the page are given with the form; progress comes as it happens.
export function connectUpload() {
  const form = document.querySelector("form[data-drop]");
  const place = document.querySelector("[data-jobs]");
  if (!form || !place) { return; }
  for (const name of ["dragover", "drop"]) { document.addEventListener(name, (event) => event.preventDefault()); }
  document.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      form.elements.files.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
  const events = new EventSource("/upload/events");
  events.addEventListener("message", (event) => show(place, JSON.parse(event.data)));
  addEventListener("pagehide", () => events.close());
}

function show(place, jobs) {
  if (jobs.length === 0) { return; }
  place.replaceChildren(...jobs.map((job) => {
    const article = element("article", "entry");
    const more = job.names.length > 5 ? ` and ${job.names.length - 5} more` : "";
    article.append(element("p", "", element("strong", "", job.names.slice(0, 5).join(", ") + more)), element("p", "facts", job.outcome ?? "Reading …"));
    const lines = element("ul", "facts");
    lines.append(...job.lines.slice(-20).map((line) => element("li", "", line)));
    article.append(lines);
    return article;
  }));
}

function element(name, kind, content) {
  const made = document.createElement(name);
  made.className = kind;
  made.dir = "auto";
  if (content !== undefined) { made.append(content); }
  return made;
}
