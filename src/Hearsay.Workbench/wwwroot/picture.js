// Beside the link to a picture as SVG a button that makes a PNG of it: the browser draws the same file on a canvas, twice as large.
const scale = 2;

export function connectPictures(root) {
  for (const link of root.querySelectorAll("a[data-picture]:not([data-ready])")) {
    link.dataset.ready = "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain-link";
    button.textContent = "PNG";
    button.setAttribute("aria-label", link.getAttribute("aria-label").replace("SVG", "PNG"));
    button.addEventListener("click", () => save(link, button));
    link.after(button);
  }
}

async function save(link, button) {
  button.disabled = true;
  try {
    const image = new Image();
    image.src = link.href;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const bytes = await new Promise((done) => { canvas.toBlob(done, "image/png"); });
    const file = document.createElement("a");
    file.href = URL.createObjectURL(bytes);
    file.download = link.download.replace(/\.svg$/, ".png");
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 60000);
  } finally {
    button.disabled = false;
  }
}
