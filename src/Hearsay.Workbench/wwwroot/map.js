// Pointing at an actor shows its lines alone; the slider moves the last day.
export function connectMap(root) {
  for (const map of root.querySelectorAll("svg.map")) {
    for (const node of map.querySelectorAll(".node")) {
      const only = () => light(map, node.dataset.node);
      const all = () => light(map, null);
      node.addEventListener("pointerenter", only);
      node.addEventListener("focus", only);
      node.addEventListener("pointerleave", all);
      node.addEventListener("blur", all);
    }
  }
  for (const slide of root.querySelectorAll("[data-slide]")) {
    const range = slide.querySelector("input");
    const field = document.getElementById(slide.dataset.slide);
    if (!field) { continue; }
    slide.hidden = false;
    const day = () => {
      const date = new Date(range.dataset.first + "T00:00:00Z");
      date.setUTCDate(date.getUTCDate() + Number(range.value));
      return date.toISOString().slice(0, 10);
    };
    range.addEventListener("input", () => { slide.querySelector("output").textContent = day(); });
    range.addEventListener("change", () => {
      field.value = range.value === range.max ? "" : day();
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}

function light(map, key) {
  map.classList.toggle("chosen", key !== null);
  for (const edge of map.querySelectorAll(".edge")) {
    edge.classList.toggle("near", key !== null && (edge.dataset.source === key || edge.dataset.target === key));
  }
}
